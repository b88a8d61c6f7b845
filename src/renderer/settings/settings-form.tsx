import { NumberInput, Select, TextInput } from '@mantine/core';
import type { SettingsView } from '../../contract';
import { useWords } from '../language';
import { PassphraseField } from '../parts/passphrase-field';
import { type GroupDraft, SettingsGroup } from './settings-group';
import { TestMail } from './test-mail';

const NUMBERS = { syncEveryMinutes: 1440, auditEveryHours: 720, peoplePerUnit: 100, alertWindowHours: 168 } as const;

/** The settings by group, each saved by itself. */
export function SettingsForm({ settings }: { settings: SettingsView }) {
  const { t } = useWords();
  const number = (key: keyof typeof NUMBERS, { draft, set }: GroupDraft) => (
    <NumberInput
      label={t(`settings.${key}`)}
      description={t(`settings.${key}Text`)}
      min={1}
      max={NUMBERS[key]}
      allowDecimal={false}
      value={draft[key]}
      onChange={(value) => typeof value === 'number' && set(key, value)}
    />
  );
  const text = (
    key: 'smtpUrl' | 'mailFrom' | 'watchFolder' | 'backupFolder' | 'taxId',
    placeholder: string,
    { draft, set }: GroupDraft,
  ) => (
    <TextInput
      label={t(`settings.${key}`)}
      description={t(`settings.${key}Text`)}
      placeholder={placeholder}
      value={draft[key] ?? ''}
      onChange={(event) => set(key, event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
  return (
    <>
      <SettingsGroup
        id="shop"
        title={t('settings.shop')}
        description={t('settings.shopText')}
        settings={settings}
        fields={(group) => (
          <>
            <TextInput
              label={t('settings.shopName')}
              description={t('settings.shopNameText')}
              value={group.draft.shopName}
              onChange={(event) => group.set('shopName', event.currentTarget.value)}
            />
            <Select
              label={t('settings.language')}
              description={t('settings.languageText')}
              value={group.draft.language}
              data={[
                { value: 'pl', label: t('language.pl') },
                { value: 'en', label: t('language.en') },
              ]}
              onChange={(value) => group.set('language', value === 'en' ? 'en' : 'pl')}
            />
            {text('taxId', '525-244-57-67', group)}
          </>
        )}
      />
      <SettingsGroup
        id="work"
        title={t('settings.work')}
        description={t('settings.workText')}
        settings={settings}
        fields={(group) => (
          <>
            {number('syncEveryMinutes', group)}
            {number('auditEveryHours', group)}
            {text('watchFolder', t('settings.watchFolderDefault'), group)}
          </>
        )}
      />
      <SettingsGroup
        id="mail"
        title={t('settings.mail')}
        description={t('settings.mailText')}
        settings={settings}
        fields={(group) => (
          <>
            {text('smtpUrl', 'smtps://konto@poczta.example:465', group)}
            <PassphraseField
              label={t('settings.smtpPassword')}
              description={t('settings.smtpPasswordText')}
              autoComplete="new-password"
              value={group.password}
              onChange={group.setPassword}
            />
            {text('mailFrom', 'Sklep <sklep@example.pl>', group)}
          </>
        )}
      >
        <TestMail />
      </SettingsGroup>
      <SettingsGroup
        id="alerts"
        title={t('settings.alerts')}
        description={t('settings.alertsText')}
        settings={settings}
        fields={(group) => (
          <>
            {number('peoplePerUnit', group)}
            {number('alertWindowHours', group)}
          </>
        )}
      />
      <SettingsGroup
        id="backup"
        title={t('backups.title')}
        description={t('backups.text')}
        settings={settings}
        fields={(group) => text('backupFolder', t('backups.folderDefault'), group)}
      />
    </>
  );
}
