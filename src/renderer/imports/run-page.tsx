import { Button, Stack, Tabs } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportRunView, ProfileView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { BackLink } from '../parts/page/back-link';
import { EmptyState } from '../parts/page/empty-state';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { Moment } from '../parts/moment';
import { TabRow } from '../parts/page/tab-row';
import { Page } from '../parts/page/page';
import { RunState } from '../parts/names/run-state';
import { Changes } from './changes';
import { type PlanChoice, WHOLE_PLAN } from './plan-choice';
import { sourceName } from '../parts/names/source-name';
import styles from './imports.module.css';
import type { Overrides } from './overrides';
import { RunActions } from './run-actions';
import { RunFigures } from './run-figures';
import { RunReading } from './run-reading';
import { RunStanding } from './run-standing';
import { SetAside } from './set-aside';

const route = getRouteApi('/imports/$id');

/** One reading of one file: its plan, what was set aside, and what can be done about it. */
export function RunPage() {
  const { t, describe } = useWords();
  const id = Number(route.useParams().id);
  const shown = useQuery({
    ...api.imports.show.queryOptions({ input: { id, offset: 0, limit: 1 } }),
    placeholderData: keepPreviousData,
  });
  const back = <BackLink to="/imports">{t('nav.imports')}</BackLink>;
  const title = t('imports.runNumber', { id });
  if (shown.isPending) {
    return (
      <Page title={title} back={back}>
        <Loading words={t('imports.loadingRun')} lines={10} />
      </Page>
    );
  }
  // A fault of a later look leaves the page and what is chosen on it.
  if (shown.isLoadingError) {
    return (
      <Page title={title} back={back}>
        <FaultNotice error={shown.error} onRetry={() => void shown.refetch()} />
      </Page>
    );
  }
  if (!shown.data.ok) {
    const words = describe(shown.data.problem);
    return (
      <Page title={title} back={back}>
        <EmptyState icon={IconFileOff} title={words.what} text={words.next ?? ''}>
          <Button component={Link} to="/imports" variant="default">
            {t('imports.showAll')}
          </Button>
        </EmptyState>
      </Page>
    );
  }
  return <KnownRun key={id} run={shown.data.value.run} profile={shown.data.value.profile} />;
}

function KnownRun({ run, profile }: { run: ImportRunView; profile: ProfileView }) {
  const { t } = useWords();
  const [overrides, setOverrides] = useState<Overrides>({});
  const [choice, setChoice] = useState<PlanChoice>(WHOLE_PLAN);
  const waiting = run.state === 'held' || run.state === 'planned';
  // A delivery is booked as a whole.
  const chooses = waiting && profile.kind !== 'delivery';
  return (
    <Page
      title={run.file}
      back={<BackLink to="/imports">{t('nav.imports')}</BackLink>}
      description={
        <>
          {t('imports.runNumber', { id: run.id })} · {sourceName(run.source, t)} · {t('imports.asOf')}{' '}
          <Moment at={run.asOf} />
          {run.parentId !== null && (
            <>
              {' · '}
              <Link to="/imports/$id" params={{ id: String(run.parentId) }} className="link">
                {t('rows.ofImport', { id: run.parentId })}
              </Link>
            </>
          )}
        </>
      }
      fill
      actions={
        <>
          <RunState run={run} />
          <RunActions run={run} kind={profile.kind} overrides={overrides} choice={choice} />
        </>
      }
    >
      <Stack gap="md" flex={1} mih={0}>
        <RunStanding run={run} profile={profile} />
        <RunFigures run={run} kind={profile.kind} />
        <Tabs
          defaultValue={run.counts.rows > 0 && run.counts.rejected === run.counts.rows ? 'aside' : 'plan'}
          keepMounted={false}
          className={styles.tabs}
        >
          <TabRow>
            <Tabs.Tab value="plan">{t('imports.plan')}</Tabs.Tab>
            <Tabs.Tab value="aside">
              {t('imports.setAsideTab', { count: run.counts.rejected + run.counts.warnings })}
            </Tabs.Tab>
            <Tabs.Tab value="reading">{t('imports.options')}</Tabs.Tab>
          </TabRow>
          <Tabs.Panel value="plan" className={styles.panel}>
            <Changes run={run} currency={profile.currency} choice={choice} onChoice={chooses ? setChoice : null} />
          </Tabs.Panel>
          <Tabs.Panel value="aside" className={styles.panel}>
            <SetAside run={run} />
          </Tabs.Panel>
          <Tabs.Panel value="reading">
            <RunReading
              id={run.id}
              profile={{ ...profile, ...overrides }}
              overrides={overrides}
              editable={waiting && run.parentId === null}
              onChange={setOverrides}
            />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </Page>
  );
}
