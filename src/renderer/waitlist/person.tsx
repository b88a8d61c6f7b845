import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconUserSearch } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { api } from '../client/api';
import { useWords } from '../language';
import { Allowed } from '../parts/page/allowed';
import { saveFile } from '../parts/save-pieces';
import { useOperation } from '../parts/use-operation';

/** What one customer may ask for: a copy of everything kept about them, or its end. */
export function Person() {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  const [email, setEmail] = useState('');
  const show = useOperation(api.waitlist.person.mutationOptions());
  const close = () => {
    setOpened(false);
    setEmail('');
    show.reset();
  };
  const erase = useOperation(api.waitlist.erase.mutationOptions(), {
    done: (erased) => t('waitlistWork.erased', { ...erased }),
    onDone: close,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show.mutate({ email: email.trim() });
  };
  const person = show.data?.ok ? show.data.value : null;
  return (
    <>
      <Allowed to="waitlist.person">
        <Button variant="default" leftSection={<IconUserSearch size={16} />} onClick={() => setOpened(true)}>
          {t('waitlistWork.person')}
        </Button>
      </Allowed>
      <Modal
        opened={opened}
        onClose={close}
        title={t('waitlistWork.personTitle')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack>
          <Text size="sm">{t('waitlistWork.personText')}</Text>
          <form onSubmit={submit}>
            <Group align="flex-end" gap="sm" wrap="nowrap">
              <TextInput
                data-autofocus
                flex={1}
                type="email"
                label={t('waitlist.email')}
                required
                autoComplete="off"
                value={email}
                onChange={(event) => setEmail(event.currentTarget.value)}
              />
              <Button type="submit" variant="default" loading={show.isPending}>
                {t('waitlistWork.personShow')}
              </Button>
            </Group>
          </form>
          {person !== null && (
            <>
              <Text size="sm" fw={600}>
                {t('waitlistWork.personFound', { entries: person.entries.length, alerts: person.alerts.length })}
              </Text>
              <Text size="sm">{t('waitlistWork.eraseText')}</Text>
              <Group justify="flex-end" gap="xs">
                <Button
                  variant="default"
                  onClick={() => saveFile('dane-osoby.json', [JSON.stringify(person, null, 2)], 'application/json')}
                >
                  {t('waitlistWork.personSave')}
                </Button>
                <Button color="red" loading={erase.isPending} onClick={() => erase.mutate({ email: person.email })}>
                  {t('waitlistWork.erase')}
                </Button>
              </Group>
            </>
          )}
        </Stack>
      </Modal>
    </>
  );
}
