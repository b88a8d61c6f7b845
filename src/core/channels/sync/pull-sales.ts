import type { Transaction } from '../../database';
import { problem } from '../../foundation';
import { recordMovements, recordPosting } from '../../stock';
import type { RemoteSale, SalesPage } from '../port';
import { channelProblem } from '../stored-problem';
import { movementsOf, type PlannedLine, planLines, type SoldProduct } from './booking';
import { doubtShown } from './confirm-store';
import type { Pass } from './pass';
import * as store from './sale-store';

/**
 * Pulls the channel's sales to the end and books each page in one transaction with its cursor, so that a sale is booked
 * exactly once wherever the pass is cut off. Comes first in a pass: a push would otherwise put back what was just sold.
 */
export async function pullSales(pass: Pass): Promise<void> {
  const { connector, calls, capabilities, channel } = pass;
  await bookResolvedLines(pass);
  if (!capabilities.pullsSales || !connector.pullSales) return;
  let cursor = await readCursor(pass);
  for (;;) {
    const from = cursor;
    const result = await calls.call((signal) => connector.pullSales!(from, signal));
    if (!result.ok) return calls.stop(result.problem);
    if (!isReadable(result.value) || (result.value.more && result.value.cursor === from)) {
      return calls.stop(channelProblem('transient', 'sales_page_unreadable', { channel: channel.name }));
    }
    await pass.ports.database.write((trx) => bookPage(pass, trx, result.value));
    pass.progress('sales', pass.tally.salesBooked, null);
    if (!result.value.more) return;
    cursor = result.value.cursor;
  }
}

/** Nothing may reach the ledger that is not a moment or a number, nor may a cursor that stands still be followed for ever. */
function isReadable(page: SalesPage): boolean {
  return page.sales.every(
    (sale) => !Number.isNaN(Date.parse(sale.placedAt)) && sale.lines.every((line) => Number.isFinite(line.quantity)),
  );
}

async function readCursor({ ports, channel }: Pass): Promise<string | null> {
  const row = await ports.database
    .read('channel')
    .where({ id: channel.id })
    .first<{ sales_cursor: string | null } | undefined>('sales_cursor');
  return row?.sales_cursor ?? null;
}

async function bookPage(pass: Pass, trx: Transaction, page: SalesPage): Promise<void> {
  const { channel } = pass;
  const known = await store.findKnownSales(
    trx,
    channel.id,
    page.sales.map((sale) => sale.remoteId),
  );
  const fresh = new Map<string, RemoteSale>();
  for (const sale of page.sales) {
    const before = known.get(sale.remoteId);
    if (before ? before.revision !== sale.revision : !isOlderThanChannel(sale, channel.createdAt)) {
      fresh.set(sale.remoteId, sale);
    }
  }
  const products = await store.findSoldProducts(trx, channel.id, {
    skus: [...fresh.values()].flatMap((sale) => sale.lines.flatMap(({ sku }) => (sku === null ? [] : [sku]))),
    ids: [...known.values()].flatMap((sale) => sale.lines.flatMap(({ productId }) => productId ?? [])),
  });
  const booked: PlannedLine[] = [];
  for (const sale of fresh.values()) {
    booked.push(...(await bookSale(pass, trx, sale, known.get(sale.remoteId), products)));
  }
  await store.saveSalesCursor(trx, channel.id, page.cursor);
  await announce(pass, trx, booked, products);
  pass.tally.salesBooked += fresh.size;
}

/** Orders from before the channel was connected are in the ERP's stock already. Channels often tell whole seconds. */
function isOlderThanChannel(sale: RemoteSale, channelCreatedAt: string): boolean {
  return Date.parse(sale.placedAt) + 999 < Date.parse(channelCreatedAt);
}

async function bookSale(
  pass: Pass,
  trx: Transaction,
  told: RemoteSale,
  known: store.KnownSale | undefined,
  products: readonly SoldProduct[],
): Promise<PlannedLine[]> {
  const { channel } = pass;
  const at = pass.now();
  const sale = { ...told, placedAt: new Date(told.placedAt).toISOString() };
  const idOf = (sku: string) => products.find((product) => product.sku === sku)?.id ?? null;
  const lines = planLines(known?.lines ?? [], sale, idOf);
  const saleId = await store.saveSale(trx, channel.id, sale, lines, at);
  await post(pass, trx, { id: saleId, placedAt: sale.placedAt }, lines, products);
  for (const line of lines) {
    const before = known?.lines.find((candidate) => candidate.remoteLine === line.remoteLine);
    if (line.productId !== null || line.quantity === 0 || (before && before.sku === line.sku)) continue;
    const facts = { channel: channel.name, number: sale.number, sku: line.sku ?? line.name ?? '?' };
    await pass.ports.activity.record('warning', problem('sale_line_unknown', facts), trx);
  }
  return lines;
}

/** Moves stock for the planned changes of one sale, under one posting that names it. */
async function post(
  pass: Pass,
  trx: Transaction,
  sale: { id: number; placedAt: string },
  lines: readonly Pick<PlannedLine, 'changes'>[],
  products: readonly SoldProduct[],
): Promise<void> {
  const { channel } = pass;
  const at = pass.now();
  const movements = movementsOf(
    lines.flatMap((line) => line.changes),
    new Map(products.map((product) => [product.id, product])),
    { locationId: channel.salesLocationId, placedAt: sale.placedAt, now: at },
  );
  if (movements.length === 0) return;
  const kind = movements.every((movement) => movement.kind === 'return') ? 'return' : 'sale';
  const posting = { kind, actor: `channel:${channel.name}`, recordedAt: at, saleId: sale.id } as const;
  await recordMovements(trx, await recordPosting(trx, posting), movements);
}

/** What sold on one channel changes what every channel may show, and who waits. */
async function announce(
  pass: Pass,
  trx: Transaction,
  lines: readonly Pick<PlannedLine, 'changes'>[],
  products: readonly SoldProduct[],
): Promise<void> {
  const sold = new Set(lines.flatMap((line) => line.changes.map((change) => change.productId)));
  const moved = products.filter((product) => sold.has(product.id)).flatMap(({ takes }) => takes);
  const ids = [...new Set(moved.map((part) => part.productId))];
  await doubtShown(trx, pass.channel.id, [...sold]);
  if (ids.length > 0) await pass.masterChanged(trx, { kind: 'ids', ids }, pass.now());
}

/** Books lines whose product was unknown when they were pulled and is known now. */
async function bookResolvedLines(pass: Pass): Promise<void> {
  const { ports, channel } = pass;
  if ((await store.findResolvableLines(ports.database.read, channel.id)).length === 0) return;
  await ports.database.write(async (trx) => {
    const resolvable = await store.findResolvableLines(trx, channel.id);
    const products = await store.findSoldProducts(trx, channel.id, {
      skus: [],
      ids: resolvable.map((line) => line.productId),
    });
    const booked: Pick<PlannedLine, 'changes'>[] = [];
    for (const line of resolvable) {
      const wanted = line.cancelled ? 0 : line.quantity;
      const changes = wanted === 0 ? [] : [{ productId: line.productId, quantity: wanted }];
      await store.resolveLine(trx, line, wanted);
      await post(pass, trx, { id: line.saleId, placedAt: line.placedAt }, [{ changes }], products);
      booked.push({ changes });
    }
    await announce(pass, trx, booked, products);
  });
}
