import { Button, Group, SimpleGrid, Stack } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { StatusView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/fault-notice';
import { Loading } from '../parts/loading';
import { Page } from '../parts/page';
import { ChannelHealth } from './channel-health';
import { Concerns } from './concerns';
import { FirstRun } from './first-run';
import { Health } from './health';
import { LastRuns } from './last-runs';
import { PracticeStrip } from './practice-strip';
import { ShopFigures } from './shop-figures';
import { SyncButton } from './sync-button';
import { Allowed } from '../parts/allowed';

export function OverviewPage() {
  const { t } = useWords();
  const status = useQuery(api.master.status.queryOptions({ input: {} }));
  const fresh = status.data !== undefined && isFirstRun(status.data);
  return (
    <Page
      title={t('nav.overview')}
      actions={
        status.data !== undefined &&
        !fresh && (
          <Group gap="xs">
            <Allowed to="imports.run">
              <Button component={Link} to="/imports/new" variant="default" leftSection={<IconFileImport size={16} />}>
                {t('imports.new')}
              </Button>
            </Allowed>
            <SyncButton disabled={status.data.channels.length === 0} />
          </Group>
        )
      }
    >
      {status.isPending && <Loading words={t('overview.loading')} lines={9} />}
      {status.isError && <FaultNotice error={status.error} onRetry={() => void status.refetch()} />}
      {status.data !== undefined && (fresh ? <FirstRun /> : <Everything status={status.data} />)}
    </Page>
  );
}

function Everything({ status }: { status: StatusView }) {
  return (
    <Stack gap="md">
      <Health status={status} />
      {status.concerns.length > 0 && <Concerns concerns={status.concerns} />}
      <ShopFigures status={status} />
      {status.practice && <PracticeStrip />}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <ChannelHealth channels={status.channels} />
        <LastRuns runs={status.lastRuns} />
      </SimpleGrid>
    </Stack>
  );
}

/** Nothing imported, nothing connected: there is nothing to sum up yet, only a way to begin. */
function isFirstRun(status: StatusView): boolean {
  return status.products === 0 && status.lastRuns.length === 0 && status.channels.length === 0 && !status.practice;
}
