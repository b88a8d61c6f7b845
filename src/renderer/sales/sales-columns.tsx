import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { SoldLine } from '../../contract';
import { useWords } from '../language';
import { Badge } from '../parts/badge';
import { Moment } from '../parts/moment';
import type { TableColumn } from '../parts/tables/paged-table';
import { ProductLink } from '../parts/names/product-link';
import styles from '../parts/tables/paged-table.module.css';

export function useSalesColumns(): readonly TableColumn<SoldLine>[] {
  const words = useWords();
  return useMemo(() => {
    const { t, money, quantity } = words;
    return [
      { id: 'at', header: t('sales.when'), min: 150, unheaded: true, cell: ({ at }) => <Moment at={at} /> },
      {
        id: 'channel',
        header: t('sales.channel'),
        min: 150,
        folds: 3,
        unheaded: true,
        below: 220,
        cell: ({ channel, number }) => (
          <>
            <div className={styles.line}>
              <Link to="/channels/$name" params={{ name: channel }} className="link">
                {channel}
              </Link>
            </div>
            <div className={`${styles.line} code dim`} title={`${t('sales.number')}: ${number}`}>
              {number}
            </div>
          </>
        ),
      },
      {
        id: 'product',
        header: t('sales.product'),
        min: 230,
        grow: 1,
        cell: (line) => (
          <>
            <div className={styles.line} title={line.name ?? ''}>
              {line.name}
            </div>
            <div className={styles.line}>
              <Product line={line} />
            </div>
          </>
        ),
      },
      {
        id: 'quantity',
        header: t('sales.quantity'),
        min: 84,
        align: 'right',
        below: 40,
        cell: (line) => quantity(line.quantity),
      },
      {
        id: 'price',
        header: t('sales.price'),
        min: 112,
        align: 'right',
        folds: 1,
        below: 84,
        cell: ({ unitMinor, currency }) => (unitMinor === null ? <Unknown /> : money(unitMinor, currency)),
      },
      {
        id: 'value',
        header: t('sales.value'),
        min: 112,
        align: 'right',
        below: 84,
        cell: (line) => (line.unitMinor === null ? <Unknown /> : money(line.unitMinor * line.quantity, line.currency)),
      },
      {
        id: 'state',
        header: t('common.state'),
        min: 124,
        folds: 2,
        unheaded: true,
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
