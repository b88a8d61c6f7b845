import { Button, Group } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { isRefused, isUnreachable } from '../client/unreachable';
import { type TextKey, useWords } from '../language';
import { EmptyState } from '../parts/empty-state';
import { FaultNotice } from '../parts/fault-notice';
import { Loading } from '../parts/loading';
import { Page } from '../parts/page';
import { forgetFailedScreens } from './lazy-screen';

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
  return (
    <Page title={t(titleOf(error))}>
      <FaultNotice
        error={error}
        onRetry={() => {
          forgetFailedScreens();
          reset();
        }}
      />
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

function titleOf(error: unknown): TextKey {
  if (isRefused(error)) return 'common.signedOutTitle';
  return isUnreachable(error) ? 'common.unreachableTitle' : 'common.faultTitle';
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
