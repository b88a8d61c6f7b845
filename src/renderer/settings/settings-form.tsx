import { Button, Group, NumberInput, PasswordInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SettingsView } from '../../contract';
import { api } from '../client/api';
import { useLanguageChoice, useWords } from '../language';
import { Section } from '../parts/section';
import { useOperation } from '../parts/use-operation';
import { changedSettings } from './changed-settings';
import { Allowed } from '../parts/allowed';

/** All settings in one form; only what was changed is sent. */
export function SettingsForm({ settings }: { settings: SettingsView }) {
  const { t } = useWords();
  const chooseLanguage = useLanguageChoice();
  const [draft, setDraft] = useState(settings);
  const [password, setPassword] = useState('');
  const save = useOperation(api.settings.set.mutationOptions(), {
    done: () => t('settings.saved'),
    onDone: (saved) => {
      setDraft(saved);
      setPassword('');
      if (saved.language !== settings.language) chooseLanguage(saved.language);
    },
  });
  const set = <K extends keyof SettingsView>(key: K, value: SettingsView[K]) =>
    setDraft((before) => ({ ...before, [key]: value }));
  const changes = changedSettings(settings, draft, password);
  const number = (key: 'syncEveryMinutes' | 'auditEveryHours' | 'peoplePerUnit' | 'alertWindowHours', max: number) => (
    <NumberInput
      label={t(`settings.${key}`)}
      description={t(`settings.${key}Text`)}
      min={1}
      max={max}
      allowDecimal={false}
      value={draft[key]}
      onChange={(value) => typeof value === 'number' && set(key, value)}
    />
  );
  const text = (key: 'smtpUrl' | 'mailFrom' | 'watchFolder', placeholder: string) => (
    <TextInput
      label={t(`settings.${key}`)}
      description={t(`settings.${key}Text`)}
      placeholder={placeholder}
      value={draft[key] ?? ''}
      onChange={(event) => set(key, event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(changes);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Section title={t('settings.shop')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
            <TextInput
              label={t('settings.shopName')}
              value={draft.shopName}
              onChange={(event) => set('shopName', event.currentTarget.value)}
            />
            <Select
              label={t('settings.language')}
              value={draft.language}
              data={[
                { value: 'pl', label: t('language.pl') },
                { value: 'en', label: t('language.en') },
              ]}
              onChange={(value) => set('language', value === 'en' ? 'en' : 'pl')}
            />
          </SimpleGrid>
        </Section>
        <Section title={t('settings.work')} description={t('settings.workText')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
            {number('syncEveryMinutes', 1440)}
            {number('auditEveryHours', 720)}
            {text('watchFolder', t('settings.watchFolderDefault'))}
          </SimpleGrid>
        </Section>
        <Section title={t('settings.mail')} description={t('settings.mailText')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
            {text('smtpUrl', 'smtps://konto@poczta.example:465')}
            <PasswordInput
              label={t('settings.smtpPassword')}
              description={t('settings.smtpPasswordText')}
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            {text('mailFrom', 'Sklep <sklep@example.pl>')}
          </SimpleGrid>
        </Section>
        <Section title={t('settings.alerts')} description={t('settings.alertsText')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
            {number('peoplePerUnit', 100)}
            {number('alertWindowHours', 168)}
          </SimpleGrid>
        </Section>
        <Group justify="flex-end">
          <Button
            variant="default"
            disabled={Object.keys(changes).length === 0}
            onClick={() => (setDraft(settings), setPassword(''))}
          >
            {t('settings.revert')}
          </Button>
          <Allowed to="settings.set">
            <Button type="submit" loading={save.isPending} disabled={Object.keys(changes).length === 0}>
              {t('settings.save')}
            </Button>
          </Allowed>
        </Group>
      </Stack>
    </form>
  );
}
