import { Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { WhoView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { useOperation } from '../parts/use-operation';
import { FormButtons } from './form-buttons';
import { PassphraseField } from '../parts/passphrase-field';

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
        <PassphraseField
          label={t('people.currentPassphrase')}
          required
          autoComplete="current-password"
          data-autofocus={person.name !== null || undefined}
          value={current}
          onChange={setCurrent}
        />
        <PassphraseField
          label={t('people.newPassphrase')}
          description={t('people.ownPassphraseText')}
          required
          autoComplete="new-password"
          value={passphrase}
          onChange={setPassphrase}
        />
        <FormButtons saving={change.isPending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
