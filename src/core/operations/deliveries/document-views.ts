import type { FileDocumentView } from '../../../contract';
import type { PlannedReceipt, ReceiptsPlan } from './plan-receipts';
import type { ReadDocument } from './read-documents';

/** The documents of a plan as a person looks at them, in the order of the file. */
export function documentViews({ receipts, refused }: ReceiptsPlan): FileDocumentView[] {
  return [...receipts.map(receiptView), ...refused.map(refusedView)]
    .toSorted((a, b) => a.line - b.line)
    .map(({ line: _line, ...view }) => view);
}

type Placed = FileDocumentView & { readonly line: number };

function receiptView({ lines, differences, repeats, ...document }: PlannedReceipt): Placed {
  const met = (kind: PlannedReceipt['differences'][number]['kind']) =>
    differences.filter((difference) => difference.kind === kind).length;
  return {
    ...refusedView(document),
    lines: lines.filter(({ quantity, booked }) => quantity !== 0 || booked === 0).length,
    booked: lines.filter(({ booked }) => booked !== 0).length,
    unknown: repeats ? 0 : lines.filter(({ productId }) => productId === null).length,
    short: met('short'),
    over: met('over'),
    unexpected: met('unexpected'),
    repeats,
  };
}

function refusedView({ facts, received }: ReadDocument): Placed {
  const { type, number, issuedAt, supplier, refusal, line } = facts;
  return {
    line,
    type,
    number,
    issuedAt,
    supplier: supplier.name,
    taxId: supplier.taxId,
    lines: received.lines.length,
    booked: 0,
    unknown: 0,
    short: 0,
    over: 0,
    unexpected: 0,
    repeats: false,
    refusal: refusal && { code: refusal.code, facts: { ...refusal.facts } },
  };
}
