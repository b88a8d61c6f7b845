import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useMayOpen } from '../client/may-open';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { Page } from '../parts/page/page';

/** The screen of the present address, or why it is not this person's. */
export function Screen() {
  const { t } = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const mayOpen = useMayOpen();
  if (mayOpen(path)) return <Outlet />;
  return (
    <Page title={t('people.notYours')}>
      <EmptyState icon={IconLock} title={t('people.notYoursText')} text={t('common.chooseScreen')}>
        <Button component={Link} to="/" variant="default">
          {t('common.toOverview')}
        </Button>
      </EmptyState>
    </Page>
  );
}
