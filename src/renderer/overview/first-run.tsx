import { Button, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconBuildingStore, IconFileImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { api } from '../client/api';
import { useTasks } from '../client/tasks';
import { useWords } from '../language';
import { useOperation } from '../parts/use-operation';
import { TaskLine } from '../parts/page/task-line';
import styles from './overview.module.css';
import { Allowed } from '../parts/page/allowed';

/** The first day: try it on the sample shop with one click, or begin with an own file. */
export function FirstRun() {
  const { t } = useWords();
  return (
    <Stack gap="lg" maw={880} mt="xs">
      <div>
        <Title order={2} fz="xl">
          {t('firstRun.title')}
        </Title>
        <Text c="dimmed" mt={4}>
          {t('firstRun.text')}
        </Text>
      </div>
      <div className={styles.start}>
        <SampleShop />
        <Paper className={styles.startCard}>
          <ThemeIcon variant="light" size={36}>
            <IconFileImport size={20} />
          </ThemeIcon>
          <Text fw={600}>{t('firstRun.ownTitle')}</Text>
          <Text size="sm" c="dimmed">
            {t('firstRun.ownText')}
          </Text>
          <Allowed to="imports.run">
            <Button variant="default" component={Link} to="/imports/new">
              {t('firstRun.ownAction')}
            </Button>
          </Allowed>
        </Paper>
      </div>
    </Stack>
  );
}

function SampleShop() {
  const { t } = useWords();
  const tasks = useTasks();
  const open = useOperation(api.practice.open.mutationOptions(), { done: () => t('firstRun.opened') });
  const running = tasks.find((task) => !task.finished);
  return (
    <Paper className={styles.startCard}>
      <ThemeIcon variant="light" size={36}>
        <IconBuildingStore size={20} />
      </ThemeIcon>
      <Text fw={600}>{t('firstRun.sampleTitle')}</Text>
      {/* How far it has got stands where the text stood: nothing moves, and nothing is kept empty for it. */}
      <div className={styles.startSaid}>
        <Text size="sm" c="dimmed" style={open.isPending ? { visibility: 'hidden' } : {}}>
          {t('firstRun.sampleText')}
        </Text>
        <div role="status">
          {open.isPending &&
            (running ? <TaskLine task={running} others={0} /> : <Text size="xs">{t('firstRun.opening')}</Text>)}
        </div>
      </div>
      <Allowed to="practice.open">
        <Button loading={open.isPending} onClick={() => open.mutate({})}>
          {t('firstRun.sampleAction')}
        </Button>
      </Allowed>
    </Paper>
  );
}
