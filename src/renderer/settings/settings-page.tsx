import { Anchor, Stack, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useIsFetching, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { api } from '../client/api';
import { desktopBridge } from '../client/bridge';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { Page } from '../parts/page/page';
import { AccessSection } from '../access/access-section';
import { BackupsSection } from './backups';
import { MailTextsSection } from './mail-texts';
import styles from './settings.module.css';
import { DesktopSection } from './desktop-section';
import { SettingsForm } from './settings-form';
import { SourcesSection } from './sources/sources-section';
import { VerifyMaster } from './verify-master';

const route = getRouteApi('/settings');

export function SettingsPage() {
  const { t } = useWords();
  const settings = useQuery(api.settings.get.queryOptions({ input: {} }));
  useAskedGroup(settings.data !== undefined);
  return (
    <Page title={t('nav.settings')} description={t('settings.description')}>
      {settings.isPending && <Loading words={t('settings.loading')} />}
      {settings.isError && <FaultNotice error={settings.error} onRetry={() => void settings.refetch()} />}
      {/* Whoever has a damaged master comes here for a backup of it. */}
      {settings.isError && settings.data === undefined && (
        <div id="backup">
          <BackupsSection />
        </div>
      )}
      {settings.data !== undefined && (
        <Stack gap="md" maw={960}>
          <Anchors />
          <SettingsForm settings={settings.data} />
          {desktopBridge() && (
            <div id="desktop">
              <DesktopSection />
            </div>
          )}
          <BackupsSection />
          <MailTextsSection />
          <div id="files">
            <SourcesSection />
          </div>
          <Stack id="access" gap="md">
            <AccessSection />
          </Stack>
          <div id="verify">
            <VerifyMaster />
          </div>
        </Stack>
      )}
    </Page>
  );
}

/** What is asked for after the first answers is on its way within it. */
const QUIET_MS = 250;

/** Goes where a link leads, once; what loads above it until then would push it away again. */
function useAskedGroup(isShown: boolean): void {
  const { group } = route.useSearch();
  const isQuiet = useIsFetching() === 0;
  const gone = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (group === undefined || group === gone.current || !isShown) return;
    goTo(group);
    if (!isQuiet) return;
    const timer = window.setTimeout(() => {
      gone.current = group;
      goTo(group);
    }, QUIET_MS);
    return () => window.clearTimeout(timer);
  }, [group, isShown, isQuiet]);
}

function goTo(id: string): void {
  const group = document.getElementById(id);
  group?.scrollIntoView({ block: 'start' });
  group?.querySelector<HTMLElement>('input, button, textarea')?.focus({ preventScroll: true });
}

/** Groups by their names, and a search over the words in them; each leads to its group on this page. */
function Anchors() {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const groups = [
    ['shop', t('settings.shop'), [t('settings.shopName'), t('settings.language'), t('settings.taxId')]],
    [
      'work',
      t('settings.work'),
      [t('settings.syncEveryMinutes'), t('settings.auditEveryHours'), t('settings.watchFolder')],
    ],
    ['mail', t('settings.mail'), [t('settings.smtpUrl'), t('settings.smtpPassword'), t('settings.mailFrom')]],
    ['alerts', t('settings.alerts'), [t('settings.peoplePerUnit'), t('settings.alertWindowHours')]],
    ['backup', t('backups.title'), [t('settings.backupFolder'), t('backups.restore')]],
    ['mail-text', t('mailText.title'), [t('mailText.subject'), t('mailText.body')]],
    ['files', t('settings.files'), []],
    ['access', t('people.title'), [t('lan.title')]],
    ['verify', t('settings.verify'), []],
    ...(desktopBridge() ? [['desktop', t('desktop.title'), []] as const] : []),
  ] as const;
  const wanted = search.trim().toLowerCase();
  const found = groups.filter(([, title, words]) =>
    [title, ...words].some((text) => text.toLowerCase().includes(wanted)),
  );
  return (
    <nav aria-label={t('settings.groups')} className={styles.anchors}>
      <TextInput
        size="xs"
        className={styles.search}
        maw={320}
        leftSection={<IconSearch size={14} />}
        aria-label={t('settings.search')}
        placeholder={t('settings.search')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && found[0] && goTo(found[0][0])}
      />
      {found.map(([id, title]) => (
        <Anchor key={id} component="button" type="button" size="sm" onClick={() => goTo(id)}>
          {title}
        </Anchor>
      ))}
      {found.length === 0 && <span>{t('settings.nothingFound')}</span>}
    </nav>
  );
}
