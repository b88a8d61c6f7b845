import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { goOn } from '../client/sign-in';
import { useLanguageChoice, useWords } from '../language';
import styles from './people.module.css';
import { SignInForm } from './sign-in-form';

/** The door: everything a device sees of the shop before somebody has signed in. */
export function SignIn() {
  const { t, language } = useWords();
  const choose = useLanguageChoice();
  const other = language === 'pl' ? 'en' : 'pl';
  return (
    <main className={styles.door}>
      <Paper className={styles.card}>
        <Group gap={10} mb="lg">
          <IconChecklist size={26} color="var(--os-accent)" aria-hidden />
          <Text fw={650} size="lg">
            OneShelf
          </Text>
        </Group>
        <Title order={1} mb={4}>
          {t('people.signInTitle')}
        </Title>
        <Text size="sm" c="dimmed" mb="lg">
          {t('people.signInText')}
        </Text>
        <SignInForm onSignedIn={goOn} />
        <Group justify="center" mt="md">
          <Button variant="subtle" size="sm" lang={other} onClick={() => choose(other)}>
            {t(`language.${other}`)}
          </Button>
        </Group>
      </Paper>
    </main>
  );
}
