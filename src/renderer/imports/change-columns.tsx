import { useMemo } from 'react';
import type { PlannedChangeView } from '../../contract';
import { useWords, type Words } from '../language';
import { NOTHING } from '../language/format';
import { Badge } from '../parts/badge';
import { thingName } from '../parts/names/ledger-words';
import { useLocationName } from '../parts/names/location-names';
import type { TableColumn } from '../parts/tables/paged-table';
import { ProductLink } from '../parts/names/product-link';
import { VERDICT_TONES } from '../parts/tone';
import styles from './imports.module.css';
import { RowOnSheet } from './row-on-sheet';

/** Lines of the file are known until its plan has become what the master says. */
export function useChangeColumns(currency: string, withLines: boolean): readonly TableColumn<PlannedChangeView>[] {
  const words = useWords();
  const locationName = useLocationName();
  return useMemo(() => {
    const { t } = words;
    const line: TableColumn<PlannedChangeView>[] = [
      {
        id: 'line',
        header: t('imports.line'),
        min: 76,
        folds: 1,
        below: 34,
        align: 'right',
        cell: ({ line, place }) =>
          place ? <RowOnSheet {...place} /> : <span className="dim">{line > 0 ? line : NOTHING}</span>,
      },
    ];
    return [
      ...(withLines ? line : []),
      {
        id: 'sku',
        header: t('products.sku'),
        min: 112,
        grow: 0.8,
        // A long one goes on below: its end is what tells it from its neighbours.
        wraps: 96,
        cell: (change) => <ProductLink sku={change.sku} />,
      },
      {
        id: 'verdict',
        header: t('imports.verdict'),
        min: 130,
        folds: 2,
        unheaded: true,
        cell: (change) =>
          change.skipped ? (
            <Badge tone="mute">{t('rows.skipped')}</Badge>
          ) : (
            <Badge tone={VERDICT_TONES[change.verdict]}>{t(`states.verdict.${change.verdict}`)}</Badge>
          ),
      },
      {
        id: 'field',
        header: t('imports.what'),
        min: 126,
        grow: 1,
        wraps: 190,
        unheaded: true,
        cell: (change) => thingName(change.field, words, locationName),
      },
      {
        id: 'old',
        header: t('imports.old'),
        min: 140,
        grow: 1.4,
        wraps: 180,
        cell: (change) => (
          <span className={change.old === null ? 'dim' : styles.old}>{shown(change, 'old', currency, words)}</span>
        ),
      },
      {
        id: 'new',
        header: t('imports.newValue'),
        min: 160,
        grow: 1.6,
        wraps: 180,
        cell: (change) => <span className={styles.new}>{shown(change, 'new', currency, words)}</span>,
      },
    ];
  }, [words, currency, withLines, locationName]);
}

/** Prices travel as minor units, quantities as integers of which the scale tells the unit; everything else is text already. */
function shown(
  change: PlannedChangeView,
  side: 'old' | 'new',
  currency: string,
  { money, quantity, moment }: Words,
): string {
  const value = change[side];
  if (value === null) return NOTHING;
  if (change.field.startsWith('price:')) return money(Number(value), currency);
  if (change.field.startsWith('stock:')) {
    const amount = quantity(Number(value), side === 'old' ? change.oldUnitScale : change.unitScale);
    return change.units === null ? amount : `${amount}\u00a0${change.units[side]}`;
  }
  if (change.field === 'archived') return moment(value);
  return value;
}
