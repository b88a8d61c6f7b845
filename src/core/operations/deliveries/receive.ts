import type { ReceiptReport } from '../../../contract';
import type { Transaction } from '../../database';
import { findByRequestKey, findDelivery } from '../../deliveries';
import { Fault, ok, type Outcome, problem, refused } from '../../foundation';
import type { Call, Operations, Services } from '../../services';
import { bookReceipts } from './book-receipts';
import { problemsOf } from './delivery-problems';
import { asDocuments, notWhole } from './given-lines';
import { planReceipts, type PlannedReceipt } from './plan-receipts';
import { deliveryView, detailOf } from './views';

type Input = Parameters<Operations['deliveries']['receive']>[0];

/** Books goods that a person entered or scanned. What looks like goods that are booked already waits for a yes. */
export function receive(services: Services): Operations['deliveries']['receive'] {
  return async (input, call) => {
    const outcome = await services.database.write((trx) => receiveIn(services, trx, input, call));
    if (outcome.ok && outcome.value.state === 'booked') {
      for (const what of ['deliveries', 'products', 'channels'] as const)
        services.events.publish({ type: 'changed', what });
    }
    return outcome;
  };
}

async function receiveIn(
  services: Services,
  trx: Transaction,
  input: Input,
  call: Call,
): Promise<Outcome<ReceiptReport>> {
  const earlier = input.key === undefined ? null : await findByRequestKey(trx, input.key);
  if (earlier !== null) return ok(await repeated(trx, earlier));
  const expectedId = input.expectedId ?? null;
  const expected = expectedId === null ? null : await findDelivery(trx, expectedId);
  if (
    expectedId !== null &&
    (!expected || !['expected', 'part_received'].includes(expected.state) || expected.role !== 'expected')
  ) {
    return refused(problem('delivery_not_open', { id: expectedId }));
  }
  const at = services.clock.now().toISOString();
  const given = asDocuments(input);
  // A receipt of what was expected comes from whom it was expected.
  const documents =
    expected && !input.supplier
      ? given.documents.map((one) => ({
          ...one,
          supplier: { name: expected.supplier, taxId: expected.taxId, gln: null },
        }))
      : given.documents;
  const plan = await planReceipts(trx, { ...given, documents, expectedId, at, signal: call.signal });
  const [receipt] = plan.receipts;
  if (!receipt) throw new Fault('delivery_unplanned', 'Lines were given and no document came of them');
  const fraction = notWhole(receipt);
  if (fraction) return refused(fraction);
  const notes = problemsOf(plan, given.lines, documents).map(({ code, facts }) => ({ code, facts: { ...facts } }));
  const answer = { delivery: null, lines: receipt.lines.map(lineOf), notes, holdReasons: [...plan.holds] };
  if (receipt.repeats) {
    const id = receipt.judgement.seen?.facts.id;
    return ok({
      ...(typeof id === 'number' ? await repeated(trx, id) : { ...answer, state: 'repeated' as const }),
      notes,
    });
  }
  if (input.dryRun) return ok({ ...answer, state: 'planned' });
  if (plan.holds.length > 0 && !input.force) return ok({ ...answer, state: 'held' });
  const booking = { at, actor: call.actor, importRunId: null, requestKey: input.key ?? null };
  const [id = 0] = await bookReceipts(trx, plan.receipts, booking, call.signal);
  await services.activity.record(
    'info',
    problem('delivery_received', { id, lines: receipt.lines.filter((line) => line.booked !== 0).length }),
    trx,
  );
  const delivery = await findDelivery(trx, id);
  return ok({ ...answer, state: 'booked', delivery: delivery ? deliveryView(delivery) : null, holdReasons: [] });
}

async function repeated(trx: Transaction, id: number): Promise<ReceiptReport> {
  const { delivery, lines } = await detailOf(trx, id);
  return { state: 'repeated', delivery, lines, notes: [], holdReasons: [] };
}

function lineOf(line: PlannedReceipt['lines'][number]): ReceiptReport['lines'][number] {
  return {
    line: line.position,
    sku: line.productSku,
    written: { sku: line.sku, supplierSku: line.supplierSku, gtins: [...line.gtins] },
    unitScale: line.productScale,
    quantity: line.quantity,
    booked: line.booked,
    location: line.location,
    resolution: line.resolution,
  };
}
