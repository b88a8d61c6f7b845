import { useMemo } from 'react';
import type { ProductRow } from '../../contract';
import { useWords, type Words } from '../language';
import { NOTHING } from '../language/format';
import { Badge } from '../parts/badge';
import type { TableColumn } from '../parts/tables/paged-table';
import { ProductLink } from '../parts/names/product-link';
import styles from './products.module.css';

/** In pixels: with less, all columns beside each other would leave no room for names. */
const ROOM_FOR_ALL = 1022;
/** In pixels: with less, a usual name needs a third line. */
const ROOM_FOR_NAMES = 800;
/** In pixels: with less, it is a phone's, and all but the name goes below it. */
const ROOM_FOR_COLUMNS = 420;
/** In pixels: a name on two lines, or what is sold and what lies there. */
const TWO_LINES = 54;

interface ProductColumns {
  readonly columns: readonly TableColumn<ProductRow>[];
  readonly rowHeight?: number;
}

/**
 * The columns for a table of `width` pixels. On a tablet, or beside the help, what lies there and who waits stand under
 * what can be sold, so that no row is taller than its name needs.
 */
export function useProductColumns(width: number | null): ProductColumns {
  const words = useWords();
  const isNarrow = width !== null && width < ROOM_FOR_ALL;
  const isSmall = width !== null && width < ROOM_FOR_NAMES;
  const isPhone = width !== null && width < ROOM_FOR_COLUMNS;
  return useMemo(() => {
    if (isPhone) return { columns: fewColumns(words).map((column) => ({ ...column, ...ON_A_PHONE[column.id] })) };
    if (isSmall) return { columns: fewColumns(words, THREE_LINES_OF_NAME), rowHeight: TWO_LINES };
    return isNarrow ? { columns: fewColumns(words), rowHeight: TWO_LINES } : { columns: allColumns(words) };
  }, [words, isNarrow, isSmall, isPhone]);
}

const skuColumn = ({ t }: Words, min: number, grow: number): TableColumn<ProductRow> => ({
  id: 'sku',
  header: t('products.sku'),
  min,
  grow,
  sortable: true,
  cell: (row) => <ProductLink sku={row.sku} />,
});

/** In pixels of text, as `wraps` counts them. */
const TWO_LINES_OF_NAME = 250;
const THREE_LINES_OF_NAME = 400;

/** Two lines below the name, of what shows by itself what it is. */
const ON_A_PHONE: Record<string, Partial<TableColumn<ProductRow>>> = {
  sku: { below: 110, unheaded: true },
  name: { min: 250, wraps: THREE_LINES_OF_NAME },
  price: { below: 118, unheaded: true },
  stock: { below: 136 },
  outOfStep: { below: 100, unheaded: true },
};

const nameColumn = ({ t }: Words, wraps: number): TableColumn<ProductRow> => ({
  id: 'name',
  header: t('products.name'),
  min: 160,
  grow: 2.4,
  wraps,
  sortable: true,
  cell: (row) => <span title={row.name}>{row.name}</span>,
});

/** Millions, with the currency of either language, are whole. */
const priceColumn = ({ t, money }: Words, min: number): TableColumn<ProductRow> => ({
  id: 'price',
  header: t('products.price'),
  min,
  align: 'right',
  sortable: true,
  cell: (row) => money(row.priceMinor, row.currency),
});

function allColumns(words: Words): readonly TableColumn<ProductRow>[] {
  const { t, quantity, count } = words;
  return [
    skuColumn(words, 124, 0.2),
    nameColumn(words, TWO_LINES_OF_NAME),
    priceColumn(words, 140),
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
      cell: (row) => <Available row={row} />,
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
      min: 212,
      folds: 3,
      cell: (row) => {
        if (row.listings === 0 && row.outOfStep === 0) return <NotListed />;
        if (row.outOfStep === 0) return <Badge tone="ok">{t('products.inStepOn', { count: row.listings })}</Badge>;
        return <Badge tone="warn">{t('products.outOfStepOn', { count: row.outOfStep })}</Badge>;
      },
    },
  ];
}

function fewColumns(words: Words, wraps = TWO_LINES_OF_NAME): readonly TableColumn<ProductRow>[] {
  const { t } = words;
  return [
    skuColumn(words, 98, 0.3),
    nameColumn(words, wraps),
    priceColumn(words, 140),
    {
      id: 'stock',
      header: t('products.available'),
      min: 136,
      align: 'right',
      unheaded: true,
      sortable: true,
      cell: (row) => (
        <>
          <div>
            <Available row={row} />
          </div>
          <Under row={row} />
        </>
      ),
    },
    {
      id: 'outOfStep',
      header: t('products.channels'),
      min: 168,
      folds: 1,
      cell: (row) => {
        if (row.listings === 0 && row.outOfStep === 0) return <NotListed />;
        if (row.outOfStep === 0) return <Badge tone="ok">{t('products.inStep', { count: row.listings })}</Badge>;
        return <Badge tone="warn">{t('products.outOfStep', { count: row.outOfStep })}</Badge>;
      },
    },
  ];
}

function Available({ row }: { row: ProductRow }) {
  const { t, quantity, unit } = useWords();
  if (row.available === 0) return <Badge tone="warn">{t('products.soldOut')}</Badge>;
  return (
    <>
      {quantity(row.available, row.unitScale)} <span className="dim">{unit(row.unit)}</span>
    </>
  );
}

/** What differs from what can be sold, and who waits for it: mostly nothing. */
function Under({ row }: { row: ProductRow }) {
  const { t, quantity } = useWords();
  const facts = [
    ...(row.onHand === row.available ? [] : [t('products.lies', { quantity: quantity(row.onHand, row.unitScale) })]),
    ...(row.waiting === 0 ? [] : [t('products.wait', { count: row.waiting })]),
  ].join(' · ');
  return facts === '' ? null : (
    <div className={styles.under} title={facts}>
      {facts}
    </div>
  );
}

function NotListed() {
  const { t } = useWords();
  return <span className="dim">{t('products.notListed')}</span>;
}
