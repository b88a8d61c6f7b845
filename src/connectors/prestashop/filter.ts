/** Hosts cut addresses somewhere past 4 KB; the rest of the address needs its share. */
const MOST_CHARACTERS = 2500;
const MOST_VALUES = 100;

/** `filter[…]` for any of these numbers. */
export function anyOf(ids: Iterable<string>): string {
  return `[${[...new Set(ids)].join('|')}]`;
}

/**
 * Filters that find rows by text, each short enough for an address. Between brackets a bar parts values, so a value with a bar
 * goes alone and without brackets, where it stands for itself. A bracket in a value would undo the filter, and all rows would
 * come: such a value is asked for as a pattern, with "any character" in the bracket's place.
 */
export function textFilters(values: readonly string[]): string[] {
  const filters: string[] = [];
  let list: string[] = [];
  let length = 0;
  const close = () => {
    if (list.length > 0) filters.push(list.length === 1 ? (list[0] ?? '') : `[${list.join('|')}]`);
    list = [];
    length = 0;
  };
  for (const value of new Set(values)) {
    if (value === '') continue;
    if (/[[\]]/.test(value)) filters.push(`[${value.replace(/[[\]]/g, '_')}]%`);
    else if (value.includes('|')) filters.push(value);
    else {
      const size = encodeURIComponent(value).length + 3;
      if (list.length === MOST_VALUES || length + size > MOST_CHARACTERS) close();
      list.push(value);
      length += size;
    }
  }
  close();
  return filters;
}
