import { Button, Group } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { forgetFailedLoads } from '../parts/notices/failed-loads';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { Page } from '../parts/page/page';
import { useRetryWhenServed } from './retry-when-served';

export function RoutePending() {
  const { t } = useWords();
  return (
    <Page title="">
      <Loading words={t('common.loadingScreen')} />
    </Page>
  );
}

export function RouteFault({ error, reset }: ErrorComponentProps) {
  const { t } = useWords();
  const retry = useCallback(() => {
    forgetFailedLoads();
    reset();
  }, [reset]);
  useRetryWhenServed(error, retry);
  return (
    <Page title={t('common.notShownTitle')}>
      <FaultNotice error={error} onRetry={retry} />
      {/* Where the fault is not in this one screen, another one or the page anew may still work. */}
      <Group gap="sm" mt="md">
        <Button component="a" href="#/" variant="default" onClick={reset}>
          {t('common.toOverview')}
        </Button>
        <Button variant="subtle" onClick={() => window.location.reload()}>
          {t('common.loadAgain')}
        </Button>
      </Group>
    </Page>
  );
}

export function NotFound() {
  const { t } = useWords();
  return (
    <Page title={t('common.notFoundTitle')}>
      <EmptyState icon={IconMapOff} title={t('common.notFoundText')} text={t('common.chooseScreen')}>
        <Button component={Link} to="/" variant="default">
          {t('common.toOverview')}
        </Button>
      </EmptyState>
    </Page>
  );
}
