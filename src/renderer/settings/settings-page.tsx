import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/fault-notice';
import { Loading } from '../parts/loading';
import { Page } from '../parts/page';
import { DesktopSection } from './desktop-section';
import { SettingsForm } from './settings-form';
import { SourcesSection } from './sources/sources-section';
import { VerifyMaster } from './verify-master';

export function SettingsPage() {
  const { t } = useWords();
  const settings = useQuery(api.settings.get.queryOptions({ input: {} }));
  return (
    <Page title={t('nav.settings')} description={t('settings.description')}>
      {settings.isPending && <Loading words={t('settings.loading')} />}
      {settings.isError && <FaultNotice error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data !== undefined && (
        <Stack gap="md" maw={820}>
          <SettingsForm settings={settings.data} />
          <DesktopSection />
          <SourcesSection />
          <VerifyMaster />
        </Stack>
      )}
    </Page>
  );
}
