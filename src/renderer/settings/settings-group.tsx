import { Button, Group, SimpleGrid } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { SettingsView } from '../../contract';
import { api } from '../client/api';
import { useLanguageChoice, useWords } from '../language';
import { Question } from '../parts/notices/question';
import { Section } from '../parts/page/section';
import { useOperation } from '../parts/use-operation';
import { changedSettings } from './changed-settings';

export interface GroupDraft {
  readonly draft: SettingsView;
  readonly set: <K extends keyof SettingsView>(key: K, value: SettingsView[K]) => void;
  readonly password: string;
  readonly setPassword: (password: string) => void;
}

interface SettingsGroupProps {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly settings: SettingsView;
  readonly fields: (group: GroupDraft) => ReactNode;
  /** Below the fields, apart from what is saved. */
  readonly children?: ReactNode;
}

/** One group of settings, saved by itself; only what was changed is sent, and nobody leaves without being asked. */
export function SettingsGroup({ id, title, description, settings, fields, children }: SettingsGroupProps) {
  const { t } = useWords();
  const chooseLanguage = useLanguageChoice();
  const [draft, setDraft] = useState(settings);
  const [before, setBefore] = useState(settings);
  const [password, setPassword] = useState('');
  const save = useOperation(api.settings.set.mutationOptions(), {
    done: () => t('settings.saved'),
    onDone: (saved) => {
      setBefore(saved);
      setDraft(saved);
      setPassword('');
      if (saved.language !== before.language) chooseLanguage(saved.language);
    },
  });
  const changes = changedSettings(before, draft, password);
  const dirty = Object.keys(changes).length > 0;
  const blocker = useBlocker({ shouldBlockFn: () => dirty, withResolver: true, enableBeforeUnload: () => dirty });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(changes);
  };
  return (
    <form onSubmit={submit} id={id}>
      <Section title={title} description={description}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
          {fields({
            draft,
            set: (key, value) => setDraft((now) => ({ ...now, [key]: value })),
            password,
            setPassword,
          })}
        </SimpleGrid>
        <Group justify="flex-end" mt="md" gap="xs">
          <Button
            variant="default"
            disabled={!dirty}
            onClick={() => {
              setDraft(before);
              setPassword('');
            }}
          >
            {t('settings.revert')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={!dirty}>
            {t('settings.save')}
          </Button>
        </Group>
        {children}
      </Section>
      <Question
        opened={blocker.status === 'blocked'}
        onClose={() => blocker.reset?.()}
        title={t('settings.unsavedTitle')}
        text={t('settings.unsavedText', { group: title })}
      >
        <Button color="red" onClick={() => blocker.proceed?.()}>
          {t('settings.leave')}
        </Button>
      </Question>
    </form>
  );
}
