import { Button, SegmentedControl } from '@mantine/core';
import { IconCalendarPlus, IconCalendarOff } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { PricePlanView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { PagedTable } from '../parts/tables/paged-table';
import { CancelPlan } from './cancel-plan';
import { usePlanColumns } from './plan-columns';
import { PlanForm } from './plan-form';
import { PricesFrame } from './prices-frame';
import { Allowed } from '../parts/page/allowed';

const route = getRouteApi('/prices/promotions');
const FILTERS = ['open', 'all'] as const;

/** Promotions and planned prices: what runs, what waits, what was. */
export function PromotionsPage() {
  const { t } = useWords();
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all');
  const navigate = useNavigate();
  const adding = route.useSearch().add === 'new';
  const open = () => void navigate({ to: '/prices/promotions', search: { add: 'new' } });
  const close = () => void navigate({ to: '/prices/promotions', search: {}, replace: true });
  const [cancelling, setCancelling] = useState<PricePlanView | null>(null);
  const columns = usePlanColumns(setCancelling);
  const source = useMemo(
    () => ({
      ask: (page: { offset: number; limit: number }) =>
        api.prices.plans.queryOptions({ input: { ...page, open: filter === 'open' } }),
      read: (answer: { items: PricePlanView[]; total: number }) => answer,
    }),
    [filter],
  );
  const add = (variant: 'filled' | 'default') => (
    <Allowed to="prices.promote">
      <Button variant={variant} leftSection={<IconCalendarPlus size={16} />} onClick={open}>
        {t('plans.add')}
      </Button>
    </Allowed>
  );
  return (
    <PricesFrame
      description={t('plans.text')}
      fill
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('plans.filterLabel')}
            value={filter}
            onChange={(value) => setFilter(value)}
            data={FILTERS.map((value) => ({ value, label: t(`plans.filters.${value}`) }))}
          />
          {add('filled')}
        </>
      }
    >
      <PagedTable
        label={t('prices.promotions')}
        columns={columns}
        source={source}
        question={filter}
        rowHeight={54}
        loadingWords={t('plans.loading')}
        foot={(count) => t('plans.total', { count })}
        empty={
          <EmptyState
            icon={IconCalendarOff}
            title={t(filter === 'all' ? 'plans.emptyTitle' : 'plans.noneTitle')}
            advises={filter === 'all' ? 'prices.schedule' : undefined}
            text={t(filter === 'all' ? 'plans.emptyText' : 'plans.noneText')}
          >
            {add('default')}
          </EmptyState>
        }
      />
      <PlanForm opened={adding} onClose={close} />
      <CancelPlan plan={cancelling} onClose={() => setCancelling(null)} />
    </PricesFrame>
  );
}
