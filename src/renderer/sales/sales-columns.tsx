import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { SoldLine } from '../../contract';
import { useWords } from '../language';
import { Badge } from '../parts/badge';
import { Moment } from '../parts/moment';
import type { TableColumn } from '../parts/paged-table';
import { ProductLink } from '../parts/product-link';

export function useSalesColumns(): readonly TableColumn<SoldLine>[] {
  const words = useWords();
  return useMemo(() => {
    const { t, money, quantity } = words;
    return [
      { id: 'at', header: t('sales.when'), min: 170, cell: ({ at }) => <Moment at={at} /> },
      {
        id: 'channel',
        header: t('sales.channel'),
        min: 110,
        folds: 3,
        cell: ({ channel }) => (
          <Link to="/channels/$name" params={{ name: channel }} className="link">
            {channel}
          </Link>
        ),
      },
      {
        id: 'number',
        header: t('sales.number'),
        min: 130,
        folds: 1,
        cell: ({ number }) => (
          <span className="code" title={number}>
            {number}
          </span>
        ),
      },
      { id: 'product', header: t('sales.product'), min: 110, cell: (line) => <Product line={line} /> },
      {
        id: 'name',
        header: t('sales.name'),
        min: 140,
        grow: 1,
        wraps: 250,
        cell: ({ name }) => <span title={name ?? ''}>{name}</span>,
      },
      { id: 'quantity', header: t('sales.quantity'), min: 92, align: 'right', cell: (line) => quantity(line.quantity) },
      {
        id: 'price',
        header: t('sales.price'),
        min: 118,
        align: 'right',
        folds: 2,
        cell: ({ unitMinor, currency }) => (unitMinor === null ? <Unknown /> : money(unitMinor, currency)),
      },
      {
        id: 'value',
        header: t('sales.value'),
        min: 124,
        align: 'right',
        cell: (line) => (line.unitMinor === null ? <Unknown /> : money(line.unitMinor * line.quantity, line.currency)),
      },
      {
        id: 'state',
        header: t('common.state'),
        min: 115,
        folds: 4,
        cell: ({ state }) => <Badge tone={state === 'placed' ? 'ok' : 'mute'}>{t(`sales.state.${state}`)}</Badge>,
      },
    ];
  }, [words]);
}

/** The product's page has its ledger; a SKU nobody knows leads nowhere. */
function Product({ line: { product, sku } }: { line: SoldLine }) {
  const { t } = useWords();
  if (product !== null) {
    return <ProductLink sku={product} />;
  }
  return (
    <span title={t('sales.unknownProduct')}>
      <span className="code">{sku ?? '?'}</span> <span className="dim">({t('sales.unknownProduct')})</span>
    </span>
  );
}

function Unknown() {
  const { t } = useWords();
  return <span className="dim">{t('sales.unknownPrice')}</span>;
}
