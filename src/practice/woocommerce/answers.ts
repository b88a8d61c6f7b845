import type { Answer } from './misbehave';

const JSON_TYPE = { 'content-type': 'application/json; charset=UTF-8' };

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) };
}

export function errorBody(code: string, message: string, status: number, data: Record<string, unknown> = {}) {
  return { code, message, data: { status, ...data } };
}

export function refusal(status: number, code: string, message: string, data: Record<string, unknown> = {}): Answer {
  return json(status, errorBody(code, message, status, data));
}

export function invalidParams(found: readonly { readonly field: string; readonly type: string }[]): Answer {
  const text = ({ field, type }: { field: string; type: string }) => `${field} is not of type ${type}.`;
  const details = found.map((one) => {
    const detail = { code: 'rest_invalid_type', message: text(one), data: { param: one.field } };
    return [one.field, detail] as const;
  });
  return refusal(400, 'rest_invalid_param', `Invalid parameter(s): ${found.map((f) => f.field).join(', ')}`, {
    params: Object.fromEntries(found.map((one) => [one.field, text(one)])),
    details: Object.fromEntries(details),
  });
}

export const noRoute = (): Answer =>
  refusal(404, 'rest_no_route', 'No route was found matching the URL and request method.');

type Item = Readonly<Record<string, unknown>>;

function keep(item: Item, fields: readonly string[]): Item {
  return Object.fromEntries(Object.entries(item).filter(([key]) => fields.includes(key)));
}

/** `_fields` of a single thing; its links stay, as observed. */
export function oneAnswer(query: URLSearchParams, item: Item, status = 200): Answer {
  const fields = query.get('_fields')?.split(',');
  return json(status, fields ? keep(item, [...fields, '_links']) : item);
}

/** `_fields` of a batch filters the outermost keys only, and PHP writes an empty object as a list. */
export function batchAnswer(query: URLSearchParams, batch: Item): Answer {
  const fields = query.get('_fields')?.split(',');
  const kept = fields ? keep(batch, fields) : batch;
  return json(200, Object.keys(kept).length === 0 ? [] : kept);
}

/** One page of a list with the totals in the headers and links to its neighbours. */
export function pageAnswer<T>(url: URL, items: readonly T[], view: (item: T) => Item): Answer {
  const perPage = Number(url.searchParams.get('per_page') ?? '10');
  const page = Number(url.searchParams.get('page') ?? '1');
  if (!Number.isInteger(perPage) || perPage < 1 || perPage > 100) {
    return refusal(400, 'rest_invalid_param', 'Invalid parameter(s): per_page', {
      params: { per_page: 'per_page must be between 1 (inclusive) and 100 (inclusive)' },
    });
  }
  const pages = Math.ceil(items.length / perPage);
  const fields = url.searchParams.get('_fields')?.split(',');
  // An offset says where to begin, whatever the page.
  const start = Number(url.searchParams.get('offset') ?? (page - 1) * perPage);
  const shown = items.slice(start, start + perPage).map(view);
  const link = (to: number, rel: string) => {
    const target = new URL(url);
    target.searchParams.set('page', String(to));
    return `<${target.href}>; rel="${rel}"`;
  };
  const links = [...(page > 1 ? [link(page - 1, 'prev')] : []), ...(page < pages ? [link(page + 1, 'next')] : [])];
  return json(
    200,
    shown.map((item) => (fields ? keep(item, fields) : item)),
    { 'x-wp-total': String(items.length), 'x-wp-totalpages': String(pages), link: links.join(', ') },
  );
}
