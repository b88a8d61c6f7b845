/** One column of a file: what stands in it, under which heading; `value` is what a fixed column always says. */
export interface Column<Field extends string> {
  readonly field: Field | 'fixed';
  readonly heading: string;
  readonly value: string;
}

/**
 * Reads a column setting: `sku=Kod; name=Nazwa; fixed:1=Dział; price`. Each part names a field, after `=` its heading
 * (the field's own name where none is given); `fixed:…` is a column that says the same in every row. Null when a field is
 * unknown or stands twice.
 */
export function parseColumns<Field extends string>(
  text: string,
  fields: readonly Field[],
): readonly Column<Field>[] | null {
  const columns: Column<Field>[] = [];
  for (const part of text.split(/[;,]/).map((one) => one.trim())) {
    if (part === '') continue;
    const [what = '', ...rest] = part.split('=');
    const heading = rest.join('=').trim();
    const fixed = /^fixed:(.*)$/.exec(what.trim());
    const field = fields.find((one) => one === what.trim());
    if (fixed) columns.push({ field: 'fixed', heading, value: fixed[1]?.trim() ?? '' });
    else if (field === undefined) return null;
    else if (field !== 'skip' && columns.some((column) => column.field === field)) return null;
    else columns.push({ field, heading: heading === '' ? field : heading, value: '' });
  }
  return columns.length === 0 ? null : columns;
}

/** Reads pairs like `23=A; zw=G`; null when one has no `=`. */
export function parsePairs(text: string): ReadonlyMap<string, string> | null {
  const pairs = new Map<string, string>();
  for (const part of text.split(/[;,]/).map((one) => one.trim())) {
    if (part === '') continue;
    const [from = '', to] = part.split('=').map((one) => one.trim());
    if (from === '' || to === undefined) return null;
    pairs.set(from.toLowerCase(), to);
  }
  return pairs;
}
