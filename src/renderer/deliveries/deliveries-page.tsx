import { Button, SegmentedControl } from '@mantine/core';
import { IconBarcode, IconCalendarPlus, IconTruckDelivery } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { DeliveryView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { WarehouseFrame } from '../warehouse/warehouse-frame';
import { WorkUnderWay } from '../warehouse/work-under-way';
import { PagedTable } from '../parts/tables/paged-table';
import { useDeliveryColumns } from './delivery-columns';
import { Allowed } from '../parts/page/allowed';

const FILTERS = ['all', 'expected', 'receipt'] as const;

/** What came and what is to come, newest first. */
export function DeliveriesPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [role, setRole] = useState<(typeof FILTERS)[number]>('all');
  const columns = useDeliveryColumns();
  const source = useMemo(
    () => ({
      ask: (page: { offset: number; limit: number }) =>
        api.deliveries.list.queryOptions({ input: { ...page, ...(role === 'all' ? {} : { role }) } }),
      read: (answer: { items: DeliveryView[]; total: number }) => answer,
    }),
    [role],
  );
  return (
    <WarehouseFrame
      description={t('deliveries.description')}
      fill
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('deliveries.filterLabel')}
            value={role}
            onChange={(value) => setRole(value)}
            data={FILTERS.map((value) => ({ value, label: t(`deliveries.filters.${value}`) }))}
          />
          <Allowed to="deliveries.expect">
            <Button
              component={Link}
              to="/deliveries/expect"
              variant="default"
              leftSection={<IconCalendarPlus size={16} />}
            >
              {t('deliveries.expect')}
            </Button>
          </Allowed>
          <Allowed to="deliveries.receive">
            <Button component={Link} to="/deliveries/receive" leftSection={<IconBarcode size={16} />}>
              {t('deliveries.receive')}
            </Button>
          </Allowed>
        </>
      }
    >
      <WorkUnderWay />
      <PagedTable
        label={t('warehouse.deliveries')}
        columns={columns}
        source={source}
        question={role}
        loadingWords={t('deliveries.loading')}
        foot={(count) => t('deliveries.total', { count })}
        onOpen={({ id }) => void navigate({ to: '/deliveries/$id', params: { id: String(id) } })}
        empty={
          <EmptyState
            icon={IconTruckDelivery}
            title={t(role === 'all' ? 'deliveries.emptyTitle' : 'deliveries.noneTitle')}
            advises={role === 'all' ? 'deliveries.receive' : undefined}
            text={t(role === 'all' ? 'deliveries.emptyText' : 'deliveries.noneText')}
          >
            {role !== 'all' && (
              <Button variant="default" onClick={() => setRole('all')}>
                {t('deliveries.showAll')}
              </Button>
            )}
          </EmptyState>
        }
      />
    </WarehouseFrame>
  );
}
