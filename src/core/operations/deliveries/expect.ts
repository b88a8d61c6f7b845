import type { Transaction } from '../../database';
import { findByRequestKey, findOpenDeliveries, insertDelivery } from '../../deliveries';
import { type Instant, ok, type Outcome, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { ensureLocation } from '../../stock';
import { asDocuments, notWhole } from './given-lines';
import { type DocumentsInput, readDocuments } from './read-documents';
import { detailOf } from './views';

export function expect(services: Services): Operations['deliveries']['expect'] {
  return async (input) => {
    const outcome = await services.database.write(async (trx): Promise<Outcome<number>> => {
      const earlier = input.key === undefined ? null : await findByRequestKey(trx, input.key);
      if (earlier !== null) return ok(earlier);
      const at = services.clock.now().toISOString();
      const noted = await expectDocuments(trx, { ...asDocuments(input), at, requestKey: input.key ?? null });
      if (!noted.ok) return noted;
      const [id = 0] = noted.value;
      await services.activity.record('info', problem('delivery_expected', { id, number: input.number ?? null }), trx);
      return ok(id);
    });
    if (!outcome.ok) return outcome;
    services.events.publish({ type: 'changed', what: 'deliveries' });
    return ok(await detailOf(services.database.read, outcome.value));
  };
}

/**
 * Notes documents of goods that are to come (orders, dispatch advices), each as an expected delivery; refused documents
 * are left out. Nothing is written when one of them is expected already. Returns the ids of the deliveries.
 */
export async function expectDocuments(
  trx: Transaction,
  request: DocumentsInput & { readonly at: Instant; readonly requestKey: string | null },
): Promise<Outcome<number[]>> {
  const { read } = await readDocuments(trx, request);
  const open = await findOpenDeliveries(trx);
  const fresh = [];
  for (const document of read.filter(({ facts }) => facts.refusal === null)) {
    const fraction = notWhole(document);
    if (fraction) return refused(fraction);
    const { numberKey, number, supplier } = document.received;
    const twin = open.find(
      (one) => numberKey !== null && one.numberKey === numberKey && one.supplier.key === supplier.key,
    );
    if (twin) return refused(problem('delivery_already_expected', { number, id: twin.id }));
    fresh.push(document.received);
  }
  const ids: number[] = [];
  for (const document of fresh) {
    const lines = [];
    for (const line of document.lines) {
      lines.push({ ...line, booked: 0, locationId: await ensureLocation(trx, line.location, request.at) });
    }
    const delivery = { ...document, role: 'expected' as const, revision: 1, importRunId: null, lines };
    ids.push(await insertDelivery(trx, { ...delivery, requestKey: request.requestKey }, request.at));
  }
  return ok(ids);
}
