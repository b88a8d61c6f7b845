import { Button, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { WhoView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { useOperation } from '../parts/use-operation';

interface ChangePassphraseProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Who is signed in here; at the PC itself nobody is, and the name is asked for. */
  readonly person: WhoView;
}

/** One's own passphrase, by the present one. */
export function ChangePassphrase({ opened, onClose, person }: ChangePassphraseProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('people.changePassphrase')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Fields person={person} onDone={onClose} />
    </Modal>
  );
}

function Fields({ person, onDone }: { person: WhoView; onDone: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [current, setCurrent] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const change = useOperation(api.session.changePassphrase.mutationOptions(), {
    done: ({ ended }) => (ended === 0 ? t('people.changedAlone') : t('people.changedElsewhere', { count: ended })),
    onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ ...(person.name === null ? { name } : {}), current, passphrase });
  };
  const toggle = { 'aria-label': t('people.showPassphrase') };
  return (
    <form onSubmit={submit}>
      <Stack>
        {person.name === null ? (
          <TextInput
            label={t('people.name')}
            required
            maxLength={60}
            autoComplete="username"
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        ) : (
          // For password managers, which keep the new one under this name.
          <input hidden readOnly autoComplete="username" value={person.name} />
        )}
        <PasswordInput
          label={t('people.currentPassphrase')}
          required
          autoComplete="current-password"
          data-autofocus={person.name !== null || undefined}
          visibilityToggleButtonProps={toggle}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('people.newPassphrase')}
          description={t('people.ownPassphraseText')}
          required
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('people.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
