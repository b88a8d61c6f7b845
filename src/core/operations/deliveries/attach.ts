import { findProduct, type Product } from '../../catalog';
import type { Transaction } from '../../database';
import {
  countedIn,
  type DeliveryLineRow,
  type DeliveryRow,
  findAnswered,
  findDelivery,
  findDeliveryLines,
  findKnownReceipts,
  findOpenDeliveries,
  groupOf,
  insertMatches,
  type KnownReceipt,
  loadReceipts,
  matchExpected,
  OpenDeliveries,
  Papers,
  productKey,
  rememberSupplierCode,
  stillToMove,
} from '../../deliveries';
import { Fault, type Instant, ok, type Outcome, problem, refused } from '../../foundation';
import type { Call, Operations, Services } from '../../services';
import { masterChanged } from '../master-changed';
import { postLines } from './book-receipts';
import { detailOf } from './views';

type Input = Parameters<Operations['deliveries']['attach']>[0];

/** Says which product a waiting line is: a receipt's line is booked now, and the supplier's code is known from now on. */
export function attach(services: Services): Operations['deliveries']['attach'] {
  return async (input, call) => {
    const outcome = await services.database.write((trx) => attachIn(services, trx, input, call));
    if (!outcome.ok) return outcome;
    for (const what of ['deliveries', 'products', 'channels'] as const)
      services.events.publish({ type: 'changed', what });
    return ok(await detailOf(services.database.read, input.id));
  };
}

async function attachIn(services: Services, trx: Transaction, input: Input, call: Call): Promise<Outcome<null>> {
  const delivery = await findDelivery(trx, input.id);
  if (!delivery) return refused(problem('delivery_unknown', { id: input.id }));
  const { state } = delivery;
  if (state === 'undone' || state === 'cancelled') return refused(problem('delivery_ended', { id: input.id, state }));
  const line = (await findDeliveryLines(trx, delivery.id)).find(({ position }) => position === input.line);
  if (!line) return refused(problem('delivery_line_missing', { id: input.id, line: input.line }));
  if (line.productSku !== null) {
    return refused(problem('delivery_line_known', { id: input.id, line: input.line, sku: line.productSku }));
  }
  const product = await findProduct(trx, input.sku);
  if (!product) return refused(problem('product_unknown', { sku: input.sku }));
  if (product.kind === 'bundle')
    return refused(problem('delivery_line_bundle', { code: product.sku, name: product.name }));
  const quantity = await quantityOf(trx, line, product, input.quantity);
  if (!quantity.ok) return quantity;
  const at = services.clock.now().toISOString();
  await trx('delivery_line')
    .where({ id: line.id })
    .update({ product_id: product.id, quantity: quantity.value, resolution: 'person' });
  await rememberSupplierCode(trx, delivery.supplierKey, line, product.id, at);
  if (delivery.role === 'receipt') await bookLine(trx, delivery, line, { product, quantity: quantity.value, at, call });
  await services.activity.record(
    'info',
    problem('delivery_line_attached', { id: delivery.id, line: line.position, sku: product.sku }),
    trx,
  );
  return ok(null);
}

/** A person's number is in units of sale; the document's own is as read, if it counts as we do. */
async function quantityOf(
  trx: Transaction,
  line: DeliveryLineRow,
  product: Product,
  said: number | undefined,
): Promise<Outcome<number>> {
  const stored = await trx('delivery_line').where({ id: line.id }).first<{ unit_scale: number | null }>('unit_scale');
  const counted =
    said === undefined
      ? countedIn(product, { quantity: line.quantity, unit: line.unit, unitScale: stored.unit_scale })
      : countedIn(product, { quantity: said, unit: null, unitScale: null });
  if (counted === null) {
    return refused(problem('delivery_quantity_needed', { sku: product.sku, unit: product.unit, written: line.unit }));
  }
  return Number.isSafeInteger(counted)
    ? ok(counted)
    : refused(problem('delivery_quantity_not_whole', { code: product.sku, quantity: said ?? line.quantity }));
}

interface Booking {
  readonly product: Product;
  readonly quantity: number;
  readonly at: Instant;
  readonly call: Call;
}

/** Books what the line brings and no other paper about the same goods has brought. */
async function bookLine(
  trx: Transaction,
  delivery: DeliveryRow,
  line: DeliveryLineRow,
  { product, quantity, at, call }: Booking,
): Promise<void> {
  const [self] = await loadReceipts(trx, [delivery.id]);
  if (!self) throw new Fault('delivery_vanished', `Delivery ${delivery.id} was found and is not there`);
  const key = productKey(product.id);
  const says = new Map([[key, quantity]]);
  const booked = stillToMove(await papersAbout(trx, self, at), says, says).get(key) ?? 0;
  await trx('delivery_line').where({ id: line.id }).update({ booked });
  if (booked !== 0) {
    await postLines(trx, delivery.id, { at, actor: call.actor, importRunId: delivery.runId });
    const answered = await findAnswered(trx, delivery.id);
    const open =
      answered.length > 0
        ? answered
        : new OpenDeliveries(await findOpenDeliveries(trx)).answeredBy({ ...self, orders: [] }, new Set([product.id]));
    const { matches } = matchExpected([{ position: line.position, productId: product.id, booked }], open);
    await insertMatches(trx, delivery.id, matches);
    await masterChanged(trx, { kind: 'ids', ids: [product.id] }, at);
  }
  const waiting = await trx('delivery_line')
    .where({ delivery_id: delivery.id })
    .whereNull('product_id')
    .first<{ id: number } | undefined>('id');
  if (!waiting) await trx('delivery').where({ id: delivery.id }).update({ state: 'received' });
}

async function papersAbout(trx: Transaction, self: KnownReceipt, at: Instant): Promise<KnownReceipt[]> {
  const known = await findKnownReceipts(trx, [{ ...self, lines: [] }], at);
  const others = known.filter((one) => one.id !== self.id);
  return [self, ...groupOf(self, new Papers(others))];
}
