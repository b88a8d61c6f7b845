import { MANUAL } from '../../deliveries';
import { type Problem, problem } from '../../foundation';
import type { DeliveryLine, DocumentFacts } from '../../imports';
import type { Operations } from '../../services';
import type { DocumentsInput, ReadDocument } from './read-documents';

type Given = Pick<
  Parameters<Operations['deliveries']['receive']>[0],
  'lines' | 'supplier' | 'number' | 'issuedAt' | 'location'
> & {
  related?: string[];
  orders?: string[];
};

/** What a person entered or scanned, as a document of its own. */
export function asDocuments(given: Given): DocumentsInput {
  const facts: DocumentFacts = {
    type: MANUAL,
    kind: 'delivery',
    number: given.number ?? null,
    issuedAt: given.issuedAt ?? null,
    supplier: { name: given.supplier?.name ?? null, taxId: given.supplier?.taxId ?? null, gln: null },
    buyer: { name: null, taxId: null, gln: null },
    related: given.related ?? [],
    orders: given.orders ?? [],
    corrects: null,
    location: null,
    currency: null,
    line: 1,
    refusal: null,
  };
  const lines = given.lines.map(({ sku, gtin, quantity }, i): DeliveryLine => ({
    line: i + 1,
    document: 0,
    sku: sku ?? null,
    supplierSku: null,
    gtins: gtin === undefined ? [] : [gtin],
    name: null,
    unit: null,
    unitScale: null,
    quantity,
    location: 'main',
    cost: null,
  }));
  return { documents: [facts], lines, location: given.location ?? null, source: null };
}

/**
 * Entered quantities are in units of sale; only with the product known can it be said whether they are whole counted
 * units. Half a kilogram is, half a piece is not. Null when all are.
 */
export function notWhole({ received }: ReadDocument): Problem | null {
  const line = received.lines.find(({ quantity }) => !Number.isSafeInteger(quantity));
  if (!line) return null;
  return problem('delivery_quantity_not_whole', { code: line.sku ?? line.gtins[0] ?? null, quantity: line.quantity });
}
