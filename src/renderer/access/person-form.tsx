import { Button, Group, Radio, Stack, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PersonView, Role } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { useOperation } from '../parts/use-operation';
import { FormButtons } from './form-buttons';
import { PassphraseField } from '../parts/passphrase-field';

const ROLES = ['warehouse', 'viewer', 'owner'] as const satisfies readonly Role[];

/** A new person, or a known one; of the latter only what was changed is sent. */
export function PersonForm({ person, onDone }: { person: PersonView | null; onDone: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState(person?.name ?? '');
  const [role, setRole] = useState<Role>(person?.role ?? 'warehouse');
  const [active, setActive] = useState(person?.active ?? true);
  const [passphrase, setPassphrase] = useState('');
  const done = { done: (saved: { name: string }) => t('people.saved', { name: saved.name }), onDone };
  const add = useOperation(api.people.add.mutationOptions(), done);
  const set = useOperation(api.people.set.mutationOptions(), done);
  const remove = useOperation(api.people.remove.mutationOptions(), {
    done: (gone) => t('people.removed', { name: gone.name }),
    onDone,
  });
  const busy = add.isPending || set.isPending || remove.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (person === null) return add.mutate({ name, role, passphrase });
    set.mutate({
      name: person.name,
      ...(name === person.name ? {} : { rename: name }),
      ...(role === person.role ? {} : { role }),
      ...(active === person.active ? {} : { active }),
      ...(passphrase === '' ? {} : { passphrase }),
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('people.name')}
          description={t('people.nameText')}
          required
          maxLength={60}
          autoComplete="off"
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Radio.Group label={t('people.role')} value={role} onChange={(value) => setRole(value)}>
          <Stack gap="xs" mt={6}>
            {ROLES.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`people.roles.${one}`)}
                description={t(`people.roleTexts.${one}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <PassphraseField
          label={t(person === null ? 'people.passphrase' : 'people.newPassphrase')}
          description={t(role === 'owner' ? 'people.ownerPassphraseText' : 'people.passphraseText')}
          required={person === null}
          autoComplete="new-password"
          value={passphrase}
          onChange={setPassphrase}
        />
        {person !== null && (
          <Switch
            label={t('people.active')}
            description={t('people.activeText')}
            checked={active}
            onChange={(event) => setActive(event.currentTarget.checked)}
          />
        )}
        <Group justify="space-between">
          {person === null ? (
            <span />
          ) : (
            <Button variant="subtle" color="red" disabled={busy} onClick={() => remove.mutate({ name: person.name })}>
              {t('people.remove')}
            </Button>
          )}
          <FormButtons saving={busy} onCancel={onDone} />
        </Group>
      </Stack>
    </form>
  );
}
