import { Button } from '@mantine/core';
import { IconPackages, IconSearchOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { Allowed } from '../parts/page/allowed';

/** Nothing in the master yet, or nothing that was asked for: two different messages. */
export function NoProducts({ narrowed, onShowAll }: { narrowed: boolean; onShowAll: () => void }) {
  const { t } = useWords();
  if (narrowed) {
    return (
      <EmptyState icon={IconSearchOff} title={t('products.noneFoundTitle')} text={t('products.noneFoundText')}>
        <Button variant="default" onClick={onShowAll}>
          {t('products.showAll')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconPackages}
      title={t('products.emptyTitle')}
      text={t('products.emptyText')}
      advises="imports.run"
    >
      <Allowed to="imports.run">
        <Button component={Link} to="/imports/new">
          {t('imports.new')}
        </Button>
      </Allowed>
    </EmptyState>
  );
}
