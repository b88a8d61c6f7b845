import type { Transaction } from '../../database';
import { findByRequestKey, findDelivery, findOpenDeliveries, findOpenTwin, insertDelivery } from '../../deliveries';
import { type Instant, ok, type Outcome, type Problem, problem, refused } from '../../foundation';
import type { RowProblem } from '../../imports';
import type { Call, Operations, Services } from '../../services';
import { ensureLocation } from '../../stock';
import { asDocuments, notWhole } from './given-lines';
import { type DocumentsInput, readDocuments, TABLE } from './read-documents';
import { detailOf } from './views';

/** What the file of an order says is to come, beside what of it could not be used. */
export interface ExpectedFile extends DocumentsInput {
  readonly problems: readonly RowProblem[];
  readonly doubts: readonly Problem[];
}

/** Reads a file as goods to come. Passed in: the reading of files builds on deliveries, not the other way round. */
export type ExpectedReader = (
  services: Services,
  input: Parameters<Operations['deliveries']['expect']>[0],
  call: Call,
) => Promise<Outcome<ExpectedFile>>;

/** Notes goods that are to come, as a person or the file of an order says. Asking again notes nothing twice. */
export function expect(services: Services, readExpected: ExpectedReader): Operations['deliveries']['expect'] {
  return async (input, call) => {
    const { lines } = input;
    if ((lines === undefined) === (input.path === undefined && input.file === undefined)) {
      return refused(problem('expect_what'));
    }
    const given = lines === undefined ? null : { ...asDocuments({ ...input, lines }), problems: [], doubts: [] };
    const said = given ? ok(given) : await readExpected(services, input, call);
    if (!said.ok) return said;
    const outcome = await services.database.write(async (trx): Promise<Outcome<number[]>> => {
      const earlier = input.key === undefined ? null : await findByRequestKey(trx, input.key);
      if (earlier !== null) return ok([earlier]);
      const at = services.clock.now().toISOString();
      const noted = await expectDocuments(trx, { ...said.value, at, requestKey: input.key ?? null });
      if (!noted.ok) return noted;
      for (const id of noted.value) {
        const number = (await findDelivery(trx, id))?.number ?? null;
        await services.activity.record('info', problem('delivery_expected', { id, number }), trx);
      }
      return noted;
    });
    if (!outcome.ok) return outcome;
    services.events.publish({ type: 'changed', what: 'deliveries' });
    const [first = 0, ...rest] = outcome.value;
    const db = services.database.read;
    const others = await Promise.all(rest.map((id) => detailOf(db, id)));
    return ok({
      ...(await detailOf(db, first)),
      others: others.map(({ delivery }) => delivery),
      problems: said.value.problems.map(({ n: _n, raw: _raw, ...one }) => ({ ...one, facts: { ...one.facts } })),
      doubts: [...said.value.doubts],
    });
  };
}

/**
 * Notes documents of goods that are to come (orders, dispatch advices), each as an expected delivery; refused documents
 * are left out. Nothing is written when one of them is expected already. Returns the ids of the deliveries.
 */
async function expectDocuments(
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
    const twin =
      open.find((one) => numberKey !== null && one.numberKey === numberKey && one.supplier.key === supplier.key) ??
      (numberKey === null && document.received.type === TABLE ? await findOpenTwin(trx, document.received) : null);
    if (twin) return refused(problem('delivery_already_expected', { number, id: twin.id }));
    fresh.push(document.received);
  }
  const ids: number[] = [];
  for (const document of fresh) {
    const lines = [];
    for (const line of document.lines) {
      lines.push({
        ...line,
        booked: 0,
        locationId: await ensureLocation(trx, line.location, request.at, line.place ? { name: line.place } : {}),
      });
    }
    const delivery = { ...document, role: 'expected' as const, revision: 1, importRunId: null, lines };
    // The key stands for all of them: asking again finds the first.
    const requestKey = ids.length === 0 ? request.requestKey : null;
    ids.push(await insertDelivery(trx, { ...delivery, requestKey }, request.at));
  }
  return ok(ids);
}
