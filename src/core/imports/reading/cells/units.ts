import { foldForSearch } from '../../../foundation';

/** Units that are counted in thousandths: grams, millilitres, millimetres. */
const DIVISIBLE = new Set(['kg', 'kilogram', 'l', 'ltr', 'litr', 'm', 'mb', 'mtr', 'metr', 'm2', 'm3', 'm²', 'm³']);

/** Smallest counted units in one unit: 1000 for kilograms and the like, 1 for pieces. */
export function unitScale(unit: string): number {
  return DIVISIBLE.has(foldForSearch(unit).replace(/[\s.]/g, '')) ? 1000 : 1;
}

const PIECES = new Set([
  'szt',
  'sztuk',
  'sztuka',
  'sztuki',
  'pc',
  'pcs',
  'pce',
  'ea',
  'piece',
  'pieces',
  'para',
  'pary',
  'par',
]);

/** Whether a unit may hold several things: it is neither pieces nor a measure. */
export const holdsSeveral = (unit: string): boolean =>
  unitScale(unit) === 1 && !PIECES.has(foldForSearch(unit).replace(/[\s.]/g, ''));
