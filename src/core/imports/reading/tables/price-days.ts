import { pattern } from '../../../foundation';
import type { Instant } from '../../../foundation';
import { polishTime } from '../../structured/catalogues/polish-time';
import type { Column } from '../../types';
import type { Cells } from '../text/csv';
import { headerWords } from '../headings/header-words';
import { dayIn } from '../papers/day-in';

/** `Cennik ważny od 01.12.2026`, `Ceny obowiązują od dnia …`, `Prices valid from …`. */
const IN_TITLE =
  /\b(?:obowiązuj\p{L}*|ważn\p{L}*|cennik\p{L}*|cen[ay]?|valid|effective|prices?)[ :,(][^\d;]{0,40}?\b(?:od|from)\b(?: dnia)?:? *(.{6,20})/iu;
/** The same of every row; a day until which they hold says nothing of when. */
const IN_COLUMN = pattern()`
  ^(?:(?:cena |ceny )?(?:obowiazuje|obowiazuja|wazna|wazne|wazny|od kiedy)(?: od)?(?: dnia)?|
  data (?:obowiazywania|wejscia w zycie|obowiazywania od|zmiany ceny)|(?:price )?(?:valid from|
  effective(?: from| date)?))$
`;

/** The last day, `yyyy-mm-dd`, on which prices of a table begin to hold; null where it names none. */
export function pricesFrom(
  titles: readonly Cells[],
  columns: readonly Column[],
  rows: readonly Cells[],
): string | null {
  if (!columns.some(({ field }) => field === 'price')) return null;
  const said = titles.flat().map((cell) => dayIn(IN_TITLE.exec(cell)?.[1] ?? ''));
  const [column = null] = columns.filter(
    ({ field, header }) => field === 'ignore' && header !== null && IN_COLUMN.test(headerWords(header).words),
  );
  const ofRows = column === null ? [] : rows.map((row) => dayIn((row[column.column] ?? '').trim()));
  return (
    [...said, ...ofRows]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  );
}

/** When a day begins in Poland; null where it is no day. */
export const beginningOf = (day: string): Instant | null => polishTime(`${day} 00:00`);
