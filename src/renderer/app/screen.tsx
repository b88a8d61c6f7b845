import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import type { OperationPath } from '../../contract';
import { useMay } from '../client/may';
import { useWords } from '../language';
import { EmptyState } from '../parts/empty-state';
import { Page } from '../parts/page';

/** Screens that are of use only to those who may do what they are for. */
const NEEDS: Readonly<Record<string, OperationPath>> = {
  '/imports/new': 'imports.run',
  '/deliveries/receive': 'deliveries.receive',
  '/deliveries/expect': 'deliveries.expect',
  '/settings': 'settings.set',
};

/** The screen of the present address, or why it is not this person's. */
export function Screen() {
  const { t } = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const needed = NEEDS[path];
  // Whoever is here may look at the overview.
  const may = useMay(needed ?? 'master.status');
  if (needed === undefined || may) return <Outlet />;
  return (
    <Page title={t('people.notYours')}>
      <EmptyState icon={IconLock} title={t('people.notYours')} text={t('people.notYoursText')}>
        <Button component={Link} to="/">
          {t('nav.overview')}
        </Button>
      </EmptyState>
    </Page>
  );
}
