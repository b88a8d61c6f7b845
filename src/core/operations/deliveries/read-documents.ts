import type { Queryable } from '../../database';
import {
  contentHashOf,
  findSuppliers,
  keysOfSupplier,
  type Line,
  type ReceivedDocument,
  referenceKey,
  type Resolved,
  resolveLines,
  type Supplier,
  supplierOf,
} from '../../deliveries';
import { type Problem, problem } from '../../foundation';
import { type DeliveryLine, type DocumentFacts, placeName } from '../../imports';
import { findLocations } from '../../stock';

/** Documents as a file or a person gives them. */
export interface DocumentsInput {
  readonly documents: readonly DocumentFacts[];
  readonly lines: readonly DeliveryLine[];
  /** Where everything goes, whatever the documents say; null to follow them. */
  readonly location: string | null;
  /** Stands for the supplier where a document names none. */
  readonly source: string | null;
}

/** A document whose lines have met the master. */
export interface ReadDocument {
  readonly facts: DocumentFacts;
  readonly received: ReceivedDocument;
}

export interface ReadDocuments {
  readonly read: readonly ReadDocument[];
  /** A document names a warehouse that is none of ours, and there are several it could be. */
  readonly doubts: readonly Problem[];
}

/** The type of a file that is one delivery and has no document of its own. */
export const TABLE = 'FILE';

const BARE: DocumentFacts = {
  type: TABLE,
  kind: 'delivery',
  number: null,
  issuedAt: null,
  supplier: { name: null, taxId: null, gln: null },
  buyer: { name: null, taxId: null, gln: null },
  related: [],
  orders: [],
  corrects: null,
  location: null,
  currency: null,
  line: 1,
  refusal: null,
};

/** Finds the products, places and keys of documents; a document without lines is left out unless it is refused. */
export async function readDocuments(db: Queryable, input: DocumentsInput): Promise<ReadDocuments> {
  const places = await placesOf(db, input);
  const bundles = gather(input).map((bundle) => ({
    ...bundle,
    supplier: supplierOf(bundle.facts.supplier, input.source),
  }));
  const resolved = await resolveBySupplier(db, bundles);
  const read: ReadDocument[] = [];
  for (const { facts, lines, supplier } of bundles) {
    const found = lines.map((line, i): Line => {
      const { product = null, quantity = line.quantity, resolution = 'unknown' } = resolved.get(line) ?? {};
      return {
        sku: line.sku,
        supplierSku: line.supplierSku,
        gtins: line.gtins,
        name: line.name,
        position: i + 1,
        fileLine: line.line,
        unit: line.unit,
        unitScale: line.unitScale,
        quantity,
        ...placed(facts, line, places),
        cost: line.cost,
        productId: product?.id ?? null,
        productSku: product?.sku ?? null,
        productScale: product?.unitScale ?? 1,
        resolution,
      };
    });
    const keys = (numbers: readonly string[]) => [
      ...new Set(numbers.map(referenceKey).filter((key): key is string => key !== null)),
    ];
    const numberKey = referenceKey(facts.number);
    read.push({
      facts,
      received: {
        type: facts.type,
        supplier,
        number: facts.number,
        numberKey,
        related: keys(facts.related).filter((key) => key !== numberKey),
        orders: keys(facts.orders),
        corrects: referenceKey(facts.corrects),
        issuedAt: facts.issuedAt,
        contentHash: contentHashOf(lines),
        lines: found,
      },
    });
  }
  return { read, doubts: places.doubts };
}

/** Finds the products of all lines; those of one supplier together, since thousands of papers have few lines each. */
async function resolveBySupplier(
  db: Queryable,
  bundles: readonly { readonly supplier: Supplier; readonly lines: readonly DeliveryLine[] }[],
): Promise<ReadonlyMap<DeliveryLine, Resolved>> {
  const known = await findSuppliers(db);
  const ofSupplier = new Map<string, { readonly keys: readonly string[]; readonly lines: DeliveryLine[] }>();
  for (const { supplier, lines } of bundles) {
    const own = ofSupplier.get(supplier.key) ?? { keys: keysOfSupplier(supplier, known), lines: [] };
    ofSupplier.set(supplier.key, own);
    for (const line of lines) own.lines.push(line);
  }
  const resolved = new Map<DeliveryLine, Resolved>();
  for (const { keys, lines } of ofSupplier.values()) {
    const found = await resolveLines(db, lines, keys);
    for (const [i, line] of lines.entries()) {
      const one = found[i];
      if (one !== undefined) resolved.set(line, one);
    }
  }
  return resolved;
}

function gather({ documents, lines }: DocumentsInput): { facts: DocumentFacts; lines: DeliveryLine[] }[] {
  const all = documents.length === 0 ? [BARE] : documents;
  const bundles = all.map((facts) => ({ facts, lines: [] as DeliveryLine[] }));
  for (const line of lines) bundles[line.document ?? 0]?.lines.push(line);
  return bundles.filter(({ facts, lines: own }) => own.length > 0 || facts.refusal !== null);
}

/** Where a line goes, and what that place is called on paper: by its line, or by its document as a whole. */
function placed(facts: DocumentFacts, line: DeliveryLine, places: Places): Pick<Line, 'location' | 'place'> {
  const location = places.of(facts, line);
  if (location !== line.location) return { location };
  return { location, place: line.place ?? placeName(facts.location ?? '', location) };
}

interface Places {
  readonly of: (facts: DocumentFacts, line: DeliveryLine) => string;
  readonly doubts: readonly Problem[];
}

/**
 * Where lines go: where the caller says, else the warehouse the document names (by our code or name), else where the
 * profile says. A warehouse we do not know is no reason to make one: its goods would be seen by no channel.
 */
async function placesOf(db: Queryable, { documents, location }: DocumentsInput): Promise<Places> {
  if (location !== null) return { of: () => location, doubts: [] };
  const ours = await findLocations(db);
  const known = new Map(
    ours.flatMap(({ code, name }) => [name, code].map((word) => [word.toLowerCase(), code] as const)),
  );
  const strange = new Set(
    documents.map((facts) => facts.location).filter((code) => code !== null && !known.has(code.toLowerCase())),
  );
  return {
    of: (facts, line) => known.get(facts.location?.toLowerCase() ?? '') ?? line.location,
    doubts:
      ours.length < 2
        ? []
        : [...strange].map((code) =>
            problem('delivery_location_unknown', { location: code, known: ours.map((one) => one.code).join(', ') }),
          ),
  };
}
