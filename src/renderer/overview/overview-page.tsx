import { Button, Group, Stack } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useLocalStorage } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import type { StatusView } from '../../contract';
import { type Period, PERIODS } from '../charts/period-choice';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { Page } from '../parts/page/page';
import { ChannelHealth } from './channel-health';
import { Concerns } from './concerns';
import { FigureCharts } from './figure-charts';
import { FirstRun } from './first-run';
import { Health } from './health';
import { type LastLookState, useLastLook } from './last-look';
import { LastRuns } from './last-runs';
import { News } from './news';
import { OwnerFigures } from './owner-figures';
import { PracticeStrip } from './practice-strip';
import { ShopFigures } from './shop-figures';
import { SyncButton } from './sync-button';
import { Allowed } from '../parts/page/allowed';

/** What is measured while it happens is asked for again; everything else is announced. */
const MEASURED_EVERY_MS = 60_000;

export function OverviewPage() {
  const { t } = useWords();
  const status = useQuery({ ...api.master.status.queryOptions({ input: {} }), refetchInterval: MEASURED_EVERY_MS });
  const look = useLastLook();
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
            <SyncButton disabled={status.data.channels.length === 0} beside={status.data.health !== 'ok'} />
          </Group>
        )
      }
    >
      {status.isPending && <Loading words={t('overview.loading')} lines={9} />}
      {status.isError && <FaultNotice error={status.error} onRetry={() => void status.refetch()} />}
      {status.data !== undefined &&
        !status.isError &&
        (fresh ? <FirstRun /> : <Everything status={status.data} look={look} />)}
    </Page>
  );
}

function Everything({ status, look }: { status: StatusView; look: LastLookState }) {
  const { t } = useWords();
  const [days, setDays] = usePeriod();
  const lag = useQuery({
    ...api.figures.sync.queryOptions({ input: { days } }),
    refetchInterval: MEASURED_EVERY_MS,
    placeholderData: keepPreviousData,
  });
  // How the shop is stands there first; what it is known from is drawn after that was painted.
  const painted = useDeferredValue(true, false);
  // The worst stands in the sentence itself, unless all of them can wait.
  const others = status.health === 'ok' ? status.concerns : status.concerns.slice(1);
  return (
    <Stack gap="md">
      <Health status={status} />
      {others.length > 0 && (
        <Concerns concerns={others} title={t(status.health === 'ok' ? 'overview.notes' : 'overview.concerns')} />
      )}
      {status.practice && <PracticeStrip />}
      {painted && (
        <>
          <News look={look} />
          <ShopFigures status={status} />
          <ChannelHealth channels={status.channels} lag={lag.data?.channels ?? null} />
          <FigureCharts days={days} onDays={setDays} lag={lag.data ?? null} lagError={lag.error} />
          <OwnerFigures report={lag.data ?? null} days={days} />
          <LastRuns runs={status.lastRuns} />
        </>
      )}
    </Stack>
  );
}

function usePeriod(): [Period, (days: Period) => void] {
  const [kept, keep] = useLocalStorage<number>({
    key: 'oneshelf.period',
    defaultValue: 30,
    getInitialValueInEffect: false,
  });
  return [PERIODS.find((period) => period === kept) ?? 30, keep];
}

/** Nothing imported, nothing connected: there is nothing to sum up yet, only a way to begin. */
function isFirstRun(status: StatusView): boolean {
  return status.products === 0 && status.lastRuns.length === 0 && status.channels.length === 0 && !status.practice;
}
