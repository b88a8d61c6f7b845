import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { type Answer, refusal, rowsAnswer } from './answers';
import { rowOf } from './query';
import { FIELDS, type PrestaShopState, type Resource, type Row } from './state';

const NODES: Partial<Record<Resource, string>> = {
  products: 'product',
  combinations: 'combination',
  stock_availables: 'stock_available',
  orders: 'order',
};

/**
 * `PATCH /api/{resource}`: sibling rows of one body are saved one after another, without a transaction. The first that fails
 * ends it; those before stay saved, and the answer tells of the failure only.
 */
export function save(state: PrestaShopState, resource: Resource, xml: string): Answer {
  const node = NODES[resource];
  if (node === undefined) return refusal(405, 101, `Method PATCH is not allowed for the resource ${resource}`);
  const changes = read(xml, node);
  if (!changes) return refusal(500, 127, 'XML error : String could not be parsed as XML');
  const ids = changes.map((change) => change['id'] ?? '').filter((id) => id !== '');
  if (new Set(ids).size !== ids.length) return refusal(400, 89, 'id is duplicate in request');
  if (ids.length !== changes.length) return refusal(400, 90, 'id is required when modifying a resource');
  const saved: Row[] = [];
  for (const change of changes) {
    const row = rowOf(state, resource, change['id'] ?? '');
    if (!row) return refusal(404, 92, 'Invalid ID');
    const poison = state.poison.get(`${resource}/${row['id']}`);
    if (poison) return refusal(poison.status, poison.code, poison.message);
    for (const [name, value] of Object.entries(change)) {
      const form = FIELDS[resource][name];
      if (form === undefined) return refusal(400, 123, `Parameter "${name}" can't be set`);
      if (form === null)
        return refusal(400, 93, `parameter "${name}" not writable. Please remove this attribute of this XML`);
      if (!form.test(value)) return refusal(400, 85, `Validation error: "Property ${name} is not valid"`);
    }
    Object.assign(row, change);
    if (change['price'] !== undefined) row['price'] = Number(change['price']).toFixed(6);
    if ('date_upd' in row) row['date_upd'] = state.localNow();
    saved.push(row);
  }
  return rowsAnswer(state, resource, saved, 'full');
}

const changeShape = z.array(z.record(z.string(), z.string()));

/** Null for what is not the XML the webservice reads; a DOCTYPE could make it read the shop's own files. */
function read(xml: string, node: string): Row[] | null {
  if (/<!DOCTYPE/i.test(xml) || XMLValidator.validate(xml) !== true) return null;
  const parser = new XMLParser({
    parseTagValue: false,
    trimValues: false,
    ignoreAttributes: true,
    isArray: (name) => name === node,
  });
  const parsed = parser.parse(xml) as { prestashop?: Record<string, unknown> };
  const changes = changeShape.safeParse(parsed.prestashop?.[node]);
  const strange = Object.keys(parsed.prestashop ?? {}).some((name) => name !== node);
  return changes.success && !strange ? changes.data : null;
}
