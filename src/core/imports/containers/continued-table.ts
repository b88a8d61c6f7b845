/** A file that may be one piece of a larger one: its name, and its decoded beginning without a byte-order mark. */
export interface TablePiece {
  readonly name: string;
  readonly head: string;
}

/** A number right after such a word says which place or which price list a file is about, not which piece it is. */
const NAMES_A_PLACE =
  /(mag|magazyn|sklep|store|shop|warehouse|wh|oddzia[lł]|filia|lok|lokalizacja|punkt|cennik|cena)[\s._-]*$/i;
const LETTER = /\p{L}/gu;

/**
 * Whether these files are one table cut into pieces: the same header in each, different rows below it, and names that
 * differ in nothing but a counter that runs from 0 or 1 without a gap (`stany_1.csv`, `stany_2.csv`; dates and numbers of
 * warehouses are no counters). Returns the positions of the pieces in the order of the counter, or null where a person must
 * choose one.
 */
export function continuedTable(pieces: readonly TablePiece[]): readonly number[] | null {
  if (pieces.length < 2) return null;
  const order = orderByCounter(pieces.map(({ name }) => name));
  return order !== null && shareHeader(pieces) ? order : null;
}

function shareHeader(pieces: readonly TablePiece[]): boolean {
  const tables = pieces.map(({ head }) =>
    head
      .split(/\r\n?|\n/)
      .map((line) => line.trimEnd())
      .filter((line) => line !== ''),
  );
  const header = tables[0]?.[0] ?? '';
  // A first row of data can be the same in two files, too; a header has more letters than anything else.
  const letters = header.match(LETTER)?.length ?? 0;
  if (letters * 2 < header.replace(/[\s\p{P}]/gu, '').length || letters === 0) return false;
  const firstRows = tables.map((lines) => lines[1]);
  return tables.every((lines) => lines[0] === header) && new Set(firstRows).size === pieces.length;
}

/** Every run of digits is a candidate; all others, and everything between, must be equal. */
function orderByCounter(names: readonly string[]): number[] | null {
  const split = names.map((name) => name.split(/(\d+)/));
  const [first] = split;
  if (!first || split.some((pieces) => pieces.length !== first.length)) return null;
  const differing = first.flatMap((_, i) => (split.every((pieces) => pieces[i] === first[i]) ? [] : [i]));
  const [at] = differing;
  if (differing.length !== 1 || at === undefined || at % 2 === 0) return null;
  if (NAMES_A_PLACE.test(first[at - 1] ?? '')) return null;
  const order = split.map((pieces, index) => ({ index, count: Number(pieces[at]) })).sort((a, b) => a.count - b.count);
  const start = order[0]?.count ?? 0;
  return start <= 1 && order.every(({ count }, i) => count === start + i) ? order.map(({ index }) => index) : null;
}
