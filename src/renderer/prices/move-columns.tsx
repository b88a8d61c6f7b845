import { useMemo } from 'react';
import type { OfferPreview } from '../../contract';
import { useWords, type Words } from '../language';
import type { TableColumn } from '../parts/tables/paged-table';
import { ProductLink } from '../parts/names/product-link';
import styles from './prices.module.css';

type Move = OfferPreview['moves'][number];

/** Old and new offer of one product; two lines a row. */
export function useMoveColumns(currency: string): readonly TableColumn<Move>[] {
  const words = useWords();
  return useMemo(() => {
    const { t, money } = words;
    return [
      { id: 'product', header: t('parity.product'), min: 120, grow: 1, cell: (move) => <Product move={move} /> },
      {
        id: 'now',
        header: t('prices.preview.now'),
        min: 88,
        align: 'right',
        cell: ({ now }) => <span className={`num ${styles.old}`}>{money(now.priceMinor, currency)}</span>,
      },
      {
        id: 'becomes',
        header: t('prices.preview.becomes'),
        min: 100,
        align: 'right',
        cell: ({ becomes, belowMargin }) => (
          <>
            <div className="num">{money(becomes.priceMinor, currency)}</div>
            {belowMargin && <div className="dim">{t('prices.preview.raised')}</div>}
          </>
        ),
      },
      {
        id: 'change',
        header: t('prices.preview.byHowMuch'),
        min: 78,
        align: 'right',
        cell: (move) => <Change move={move} words={words} />,
      },
      {
        id: 'quantity',
        header: t('prices.preview.quantity'),
        min: 84,
        align: 'right',
        cell: (move) => <span className="num">{quantities(move, words)}</span>,
      },
    ];
  }, [words, currency]);
}

function Product({ move: { sku, name } }: { move: Move }) {
  return (
    <>
      <div style={{ overflow: 'hidden', textOverflow: 'ellipsis' }} title={name}>
        {name}
      </div>
      <ProductLink sku={sku} />
    </>
  );
}

function Change({ move: { now, becomes }, words }: { move: Move; words: Words }) {
  if (now.priceMinor === null || becomes.priceMinor === null || now.priceMinor === 0) return null;
  const change = becomes.priceMinor - now.priceMinor;
  if (change === 0) return null;
  // Shown, not reckoned with: a tenth of a per cent is enough.
  const points = Math.round((change * 1_000) / now.priceMinor) * 10;
  return <span className="num">{words.percent(points, true)}</span>;
}

function quantities({ now, becomes }: Move, { quantity }: Words): string {
  return now.quantity === becomes.quantity
    ? quantity(becomes.quantity)
    : `${quantity(now.quantity)} → ${quantity(becomes.quantity)}`;
}
