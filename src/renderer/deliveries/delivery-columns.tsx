import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { DeliveryView } from '../../contract';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { Moment } from '../parts/moment';
import type { TableColumn } from '../parts/tables/paged-table';
import { deliveryName } from '../parts/names/delivery-name';
import { DeliveryState } from './delivery-state';

export function useDeliveryColumns(): readonly TableColumn<DeliveryView>[] {
  const words = useWords();
  return useMemo(() => {
    const { t, count } = words;
    return [
      {
        id: 'number',
        header: t('deliveries.number'),
        min: 130,
        grow: 1.8,
        wraps: 150,
        cell: (delivery) => (
          <Link className="link" to="/deliveries/$id" params={{ id: String(delivery.id) }}>
            {deliveryName(delivery, words)}
          </Link>
        ),
      },
      {
        id: 'supplier',
        header: t('deliveries.supplier'),
        min: 150,
        grow: 1.4,
        wraps: 200,
        folds: 4,
        cell: ({ supplier, taxId }) => (
          <span title={taxId ?? undefined} className={supplier === null ? 'dim' : ''}>
            {supplier ?? taxId ?? NOTHING}
          </span>
        ),
      },
      {
        id: 'role',
        header: t('deliveries.roleLabel'),
        min: 110,
        folds: 3,
        unheaded: true,
        cell: ({ role }) => t(`deliveries.role.${role}`),
      },
      {
        id: 'state',
        header: t('common.state'),
        min: 214,
        unheaded: true,
        cell: (delivery) => <DeliveryState delivery={delivery} />,
      },
      {
        id: 'lines',
        header: t('deliveries.lines'),
        min: 90,
        align: 'right',
        folds: 2,
        below: 30,
        cell: ({ lines }) => count(lines),
      },
      {
        id: 'unknown',
        header: t('deliveries.unknown'),
        min: 90,
        align: 'right',
        folds: 1,
        below: 30,
        cell: ({ unknown }) => (unknown === 0 ? <span className="dim">{NOTHING}</span> : count(unknown)),
      },
      {
        id: 'at',
        header: t('common.when'),
        min: 170,
        align: 'right',
        folds: 5,
        unheaded: true,
        cell: ({ createdAt }) => <Moment at={createdAt} />,
      },
    ];
  }, [words]);
}
