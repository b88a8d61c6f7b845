import { expect } from 'vitest';
import { masterChanged } from '../../../../../src/core/operations/master-changed';
import { recordMovements, recordPosting } from '../../../../../src/core/stock';
import { file as epp, header, line, section } from '../../../imports/structured/epp/writing';
import { ago, circumstances, newestPosting, rowsOf, type Told } from './shop';
import type { Step } from './step';

/** Goods come with a paper; what it names beyond what came under its number before is booked, wherever that is known. */
export async function deliver(told: Told, { paper, as, goods }: Extract<Step, { do: 'deliver' }>): Promise<string> {
  const { shop, truth } = told;
  const head = header(as, goods.length, { 5: `WZ ${paper}`, 7: `${as}/${paper}` });
  const text = epp([
    section(
      head,
      goods.map(({ sku, quantity }) => line({ code: sku, quantity: `${quantity}.0000` })),
    ),
  ]);
  const [before, { onSale }] = [await newestPosting(told), await circumstances(told)];
  const { run } = await shop.importText(text, { source: 'dostawy', name: `${as} ${paper}.epp`, force: true });
  if (run.state !== 'applied' && run.state !== 'unchanged') return run.state;
  const last = told.papers.filter((one) => one.paper === paper && one.as !== as);
  told.papers.splice(0, Infinity, ...told.papers.filter((one) => one.paper !== paper || one.as !== as));
  told.papers.push(...goods.map((one) => ({ ...one, paper, as })));
  // A line of goods that nobody knew when it came waits for a person, also when its paper comes again.
  if (run.state === 'unchanged') return run.state;
  const moved = await rowsOf<{ sku: string; place: string; quantity: number; at: string; posting: number }>(
    told,
    `select sku, code as place, quantity, occurred_at as at, posting_id as posting from movement m
     join product p on p.id = m.product_id join location l on l.id = m.location_id where posting_id > ${before} order by m.id`,
  );
  for (const { sku, quantity } of goods) {
    const brought = truth.broughtBy(paper, sku);
    const more = quantity - brought;
    // Of what was taken back, a delivery note brings what its invoice says came in all, but no more than itself says.
    const most = Math.max(0, ...last.filter((one) => one.sku === sku).map((one) => one.quantity));
    const missing = Math.max(0, Math.min(quantity, most - brought));
    const booked = moved.filter((one) => one.sku === sku).reduce((sum, one) => sum + one.quantity, 0);
    // What is not sold here may be left to a person; a paper that says less than before may take goods back.
    // What says less than before takes back no more than its partner says came.
    const agreed = Math.max(quantity, most) - brought;
    if (onSale.has(sku) || booked !== 0)
      expect([more, Math.max(0, more), missing, agreed], told.trail.join('\n')).toContain(booked);
  }
  for (const one of moved) {
    truth.happen({ ...one, counted: false, paper });
    if (!onSale.has(one.sku)) truth.sayOnSale(one.posting, one.sku, true, ago(told, 0));
  }
  return run.state;
}

/** Some pieces leave a shelf, as an order or a till takes them. */
export function sell(told: Told, { sku, place, quantity, hoursAgo }: Extract<Step, { do: 'sell' }>): Promise<string> {
  const [at, occurredAt] = [ago(told, 0), ago(told, hoursAgo)];
  return told.shop.database.write(async (trx) => {
    const product = await trx('product').where({ sku }).first<{ id: number } | undefined>('id');
    const location = await trx('location').where({ code: place }).first<{ id: number } | undefined>('id');
    if (!product || !location) return 'nothing';
    const posting = await recordPosting(trx, { kind: 'sale', actor: 'channel:test', recordedAt: at });
    await recordMovements(trx, posting, [
      { productId: product.id, locationId: location.id, kind: 'sale', quantity: -quantity, occurredAt },
    ]);
    await masterChanged(trx, { kind: 'ids', ids: [product.id] }, at);
    told.truth.happen({ posting, sku, place, counted: false, quantity: -quantity, at: occurredAt });
    return 'sold';
  });
}
