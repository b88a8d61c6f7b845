import type { Queryable } from '../../database';
import {
  contentHashOf,
  keysOfSupplier,
  type Line,
  type ReceivedDocument,
  referenceKey,
  resolveLines,
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
  const bundles = gather(input);
  const read: ReadDocument[] = [];
  const knownAs = new Map<string, readonly string[]>();
  for (const { facts, lines } of bundles) {
    const supplier = supplierOf(facts.supplier, input.source);
    const known = knownAs.get(supplier.key) ?? (await keysOfSupplier(db, supplier));
    knownAs.set(supplier.key, known);
    const resolved = await resolveLines(db, lines, known);
    const found = lines.map((line, i): Line => {
      const product = resolved[i]?.product ?? null;
      return {
        sku: line.sku,
        supplierSku: line.supplierSku,
        gtins: line.gtins,
        name: line.name,
        position: i + 1,
        fileLine: line.line,
        unit: line.unit,
        unitScale: line.unitScale,
        quantity: resolved[i]?.quantity ?? line.quantity,
        ...placed(facts, line, places),
        cost: line.cost,
        productId: product?.id ?? null,
        productSku: product?.sku ?? null,
        productScale: product?.unitScale ?? 1,
        resolution: resolved[i]?.resolution ?? 'unknown',
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
