import { useMemo } from 'react';
import type { ProductRow } from '../../contract';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { Badge } from '../parts/badge';
import type { TableColumn } from '../parts/paged-table';
import { ProductLink } from '../parts/product-link';

export function useProductColumns(): readonly TableColumn<ProductRow>[] {
  const words = useWords();
  return useMemo(() => {
    const { t, money, quantity, count, unit } = words;
    return [
      {
        id: 'sku',
        header: t('products.sku'),
        min: 124,
        grow: 0.8,
        sortable: true,
        cell: (row) => <ProductLink sku={row.sku} />,
      },
      {
        id: 'name',
        header: t('products.name'),
        min: 160,
        grow: 2.4,
        wraps: 250,
        sortable: true,
        cell: (row) => <span title={row.name}>{row.name}</span>,
      },
      {
        id: 'price',
        header: t('products.price'),
        min: 136,
        align: 'right',
        sortable: true,
        cell: (row) => money(row.priceMinor, row.currency),
      },
      {
        id: 'onHand',
        header: t('products.onHand'),
        min: 92,
        align: 'right',
        folds: 1,
        cell: (row) => <span className="dim">{quantity(row.onHand, row.unitScale)}</span>,
      },
      {
        id: 'stock',
        header: t('products.available'),
        min: 136,
        align: 'right',
        sortable: true,
        cell: (row) =>
          row.available === 0 ? (
            <Badge tone="warn">{t('products.soldOut')}</Badge>
          ) : (
            <>
              {quantity(row.available, row.unitScale)} <span className="dim">{unit(row.unit)}</span>
            </>
          ),
      },
      {
        id: 'waiting',
        header: t('products.waiting'),
        min: 84,
        align: 'right',
        folds: 2,
        cell: (row) => (row.waiting === 0 ? <span className="dim">{NOTHING}</span> : count(row.waiting)),
      },
      {
        id: 'outOfStep',
        header: t('products.channels'),
        min: 200,
        folds: 3,
        cell: (row) => {
          if (row.listings === 0 && row.outOfStep === 0) return <span className="dim">{t('products.notListed')}</span>;
          if (row.outOfStep === 0) return <Badge tone="ok">{t('products.inStepOn', { count: row.listings })}</Badge>;
          return <Badge tone="warn">{t('products.outOfStepOn', { count: row.outOfStep })}</Badge>;
        },
      },
    ];
  }, [words]);
}
