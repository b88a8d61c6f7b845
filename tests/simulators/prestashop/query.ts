import { type Answer, refusal, rowsAnswer } from './answers';
import { FIELDS, type PrestaShopState, type Resource, type Row } from './state';

/** `GET /api/{resource}`: filters, order, limit and display as the core's source reads them. */
export function list(state: PrestaShopState, resource: Resource, query: URLSearchParams): Answer {
  const known = Object.keys(FIELDS[resource]);
  const dated = query.get('date') === '1';
  const filterable = known.filter((name) => dated || !name.startsWith('date_'));
  let rows = [...state.tables[resource]];
  for (const [name, value] of query) {
    const field = /^filter\[([a-z0-9_]+)\]$/.exec(name)?.[1];
    if (field === undefined) {
      const plain = ['display', 'sort', 'limit', 'date', 'output_format', 'id_shop'].includes(name);
      if (!plain) return refusal(400, 32, `the simulator knows no parameter ${name}`);
      continue;
    }
    if (!filterable.includes(field))
      return refusal(400, 32, `This filter does not exist. Did you mean: "${known[0]}"?`);
    if (value === '') return refusal(400, 33, `The filter "${field}" is malformed.`);
    const matches = matcher(value);
    rows = rows.filter((row) => matches(row[field] ?? ''));
  }
  const sorts = (query.get('sort') ?? '')
    .replace(/^\[|\]$/g, '')
    .split(',')
    .filter((sort) => sort !== '');
  for (const sort of sorts.reverse()) {
    const [, field = '', direction] = /^(.+)_(ASC|DESC)$/.exec(sort) ?? [];
    if (!direction) return refusal(400, 37, 'The "sort" value has to be formed as this example: "field_ASC"');
    if (!filterable.includes(field)) return refusal(400, 38, 'Unable to filter by this field.');
    rows.sort((one, other) => (direction === 'ASC' ? 1 : -1) * compare(one[field] ?? '', other[field] ?? ''));
  }
  const limit = query.get('limit');
  if (limit !== null) {
    const parts = limit.split(',').map(Number);
    if (parts.length > 2) return refusal(400, 39, 'The "limit" value has to be formed as this example: "5,25" or "10"');
    const [from = 0, count = from] = parts;
    rows = parts.length === 1 ? rows.slice(0, from) : rows.slice(from, from + count);
  }
  const display = query.get('display');
  if (display === null) return rowsAnswer(state, resource, rows, 'ids');
  if (display === 'full') return rowsAnswer(state, resource, rows, 'full');
  const fields = /^\[(.*)\]$/.exec(display)?.[1]?.split(',');
  if (!fields) return refusal(400, 36, "The 'display' syntax is wrong.");
  const strange = fields.find((field) => !known.includes(field));
  if (strange !== undefined) return refusal(400, 35, `Unable to display this field "${strange}".`);
  return rowsAnswer(state, resource, rows, fields);
}

/** A filter that is none of these forms filters nothing, and all rows come. */
function matcher(filter: string): (value: string) => boolean {
  const match = /^(.*)\[(.*)\](.*)$/.exec(filter);
  if (!match) return (value) => same(value, filter);
  const [, before = '', inside = '', after = ''] = match;
  if (before === '%' || after === '%') {
    const pattern = [...`${before}${inside}${after}`]
      .map((char) => (char === '%' ? '.*' : char === '_' ? '.' : char.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
      .join('');
    return (value) => new RegExp(`^${pattern}$`, 'isu').test(value);
  }
  if (before === '' && after === '') {
    if (inside.indexOf('|') > 0) return (value) => inside.split('|').some((one) => same(value, one));
    const range = /^([\d.:\-\s]+),([\d.:\-\s]+)$/.exec(inside);
    if (!range) return (value) => same(value, inside);
    const [low = '', high = ''] = [range[1] ?? '', range[2] ?? ''].sort(compare);
    return (value) => compare(value, low) >= 0 && compare(value, high) <= 0;
  }
  if (before === '>') return (value) => compare(value, inside) > 0;
  if (before === '<') return (value) => compare(value, inside) < 0;
  if (before === '!') return (value) => inside.split('|').every((one) => !same(value, one));
  return () => true;
}

/** MySQL compares text without regard to case, accents and spaces at the end. */
function same(one: string, other: string): boolean {
  return one.trimEnd().localeCompare(other.trimEnd(), 'en', { sensitivity: 'base' }) === 0;
}

function compare(one: string, other: string): number {
  const numbers = /^-?\d+(\.\d+)?$/.test(one) && /^-?\d+(\.\d+)?$/.test(other);
  return numbers ? Number(one) - Number(other) : one < other ? -1 : one > other ? 1 : 0;
}

export function rowOf(state: PrestaShopState, resource: Resource, id: string): Row | undefined {
  return state.tables[resource].find((row) => row['id'] === id);
}
