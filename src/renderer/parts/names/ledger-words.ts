import type { LedgerRow } from '../../../contract';
import type { Words } from '../../language';
import { NOTHING } from '../../language/format';

const FIELD_NAMES = ['product', 'name', 'unit', 'vat', 'category', 'gtin', 'archived'] as const;

/** `price:retail` → `Cena (retail)`, `stock:main` → `Stan (Magazyn główny)`. */
export function thingName(what: string, { t }: Words, locationName: (code: string) => string): string {
  const [kind, target] = what.split(':');
  if (kind === 'price' && target !== undefined) return t('imports.priceOf', { list: target });
  if (kind === 'stock' && target !== undefined) return t('imports.stockOf', { location: locationName(target) });
  const known = FIELD_NAMES.find((name) => name === what);
  return known ? t(`imports.changedFields.${known}`) : what;
}

/** Prices travel as minor units, quantities as counted units; everything else is text already. */
export function thingValue(row: LedgerRow, value: string | null, { money, quantity, moment }: Words): string {
  if (value === null) return NOTHING;
  if (row.what.startsWith('price:')) return money(Number(value), row.currency);
  if (row.what.startsWith('stock:')) return quantity(Number(value), row.unitScale);
  if (row.what === 'archived') return moment(value);
  return value;
}
