import { type Problem, problem } from '../../foundation';
import type { DeliveryLine, DocumentFacts, RowProblem } from '../../imports';
import type { PlannedReceipt, ReceiptsPlan } from './plan-receipts';

/** What a person should know of a file's deliveries, line by line and document by document. */
export function problemsOf(
  plan: ReceiptsPlan,
  lines: readonly DeliveryLine[],
  documents: readonly DocumentFacts[],
): RowProblem[] {
  return [...plan.receipts.flatMap(receiptProblems), ...refusals(lines, documents)].sort((a, b) => a.line - b.line);
}

function receiptProblems(receipt: PlannedReceipt): RowProblem[] {
  const { facts, lines, judgement, differences, repeats } = receipt;
  const seen = judgement.seen === null ? [] : [rowProblem(facts.line, null, judgement.seen)];
  const unknown = repeats
    ? []
    : lines
        .filter((line) => line.productId === null)
        .map((line) => {
          const value = line.supplierSku ?? line.sku ?? line.gtins[0] ?? null;
          const named = { code: value ?? '–', name: line.name ?? value };
          // By its position a person attaches it; all lines of the file may stand on one.
          const amount = { quantity: line.quantity / (line.unitScale ?? 1), unit: line.unit };
          const about = problem(`delivery_line_${line.resolution}`, { ...named, ...amount, position: line.position });
          return { ...rowProblem(line.fileLine, line.sku, about), value };
        });
  const lineOf = new Map(lines.toReversed().map((line) => [line.productId, line]));
  const unmet = differences.map(({ kind, deliveryId, productId, sku: awaited, scale, expected, received }) => {
    const line = lineOf.get(productId);
    const sku = awaited ?? line?.productSku ?? null;
    const units = scale ?? line?.productScale ?? 1;
    return rowProblem(
      line?.fileLine ?? facts.line,
      sku,
      problem(`delivery_${kind}`, {
        sku: sku ?? `#${productId}`,
        delivery: deliveryId,
        expected: expected / units,
        received: received / units,
      }),
    );
  });
  return [...seen, ...unknown, ...unmet];
}

/** A refused document books nothing, and each of its lines says why. */
function refusals(lines: readonly DeliveryLine[], documents: readonly DocumentFacts[]): RowProblem[] {
  return lines.flatMap((line) => {
    const refusal = documents[line.document ?? 0]?.refusal;
    return refusal ? [{ ...rowProblem(line.line, line.sku, refusal), severity: 'rejected' as const }] : [];
  });
}

function rowProblem(line: number, sku: string | null, { code, facts }: Problem): RowProblem {
  return { line, column: null, sku, value: null, severity: 'warning', code, facts };
}
