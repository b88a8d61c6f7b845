import { XMLBuilder } from 'fast-xml-parser';
import type { PrestaShopState, Resource, Row } from './state';

export interface Answer {
  readonly status: number;
  readonly json: unknown;
}

/** An error in the webservice's own shape. */
export function refusal(status: number, code: number, message: string): Answer {
  return { status, json: { errors: [{ code, message }] } };
}

/** Rows as the webservice tells them: ids as numbers, everything else as text, nothing at all as an empty list. */
export function rowsAnswer(
  state: PrestaShopState,
  resource: Resource,
  rows: readonly Row[],
  fields: readonly string[] | 'full' | 'ids',
): Answer {
  if (rows.length === 0) return { status: 200, json: [] };
  const told = rows.map((row) => {
    const names = fields === 'full' ? Object.keys(row) : fields === 'ids' ? ['id'] : fields;
    const view: Record<string, unknown> = {};
    for (const name of names)
      view[name] = name === 'id' ? Number(row[name]) : textOf(state, `${resource}.${name}`, row[name] ?? '');
    if (resource === 'orders' && fields === 'full') {
      view['associations'] = { order_rows: state.orderRows.get(row['id'] ?? '') ?? [] };
    }
    return view;
  });
  return { status: 200, json: { [resource]: told } };
}

/** Without `output_format=JSON` everything comes as XML. */
export function asXml(json: unknown): string {
  const body = Array.isArray(json) ? {} : json;
  return new XMLBuilder({ format: false }).build({ prestashop: body });
}

function textOf(state: PrestaShopState, name: string, text: string): unknown {
  if (name !== 'products.name' || state.languages === 1) return text;
  return [
    { id: '1', value: text },
    { id: '2', value: `${text} (en)` },
  ];
}
