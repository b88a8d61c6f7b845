import { expect, test } from 'vitest';
import { up } from '../../../migrations/0025_oversells';
import { ensureLocation, type PostingKind, recordMovements, recordPosting } from '../../../src/core/stock';
import { scratchDatabase } from '../../support/database';
import { putProducts } from '../../support/master';

const MORNING = '2026-10-25T08:00:00.000Z';

/** Three mugs on the shelf, and a hand that books movements of them in the order of the calls. */
async function mugs() {
  const database = await scratchDatabase();
  const ids = await putProducts(database, [{ sku: 'MUG', stock: { main: 3 } }], MORNING);
  const book = (kind: PostingKind, recordedAt: string, quantities: readonly number[]) =>
    database.write(async (trx) => {
      const locationId = await ensureLocation(trx, 'main', MORNING);
      const posting = await recordPosting(trx, { kind, actor: 'channel:x', recordedAt });
      const lines = quantities.map((quantity) => ({ quantity, kind: quantity < 0 ? 'sale' : 'receipt' }) as const);
      await recordMovements(
        trx,
        posting,
        lines.map((line) => ({ ...line, productId: ids.get('MUG')!, locationId, occurredAt: recordedAt })),
      );
    });
  const noted = () =>
    database
      .read('oversell')
      .orderBy('posting_id')
      .select<{ booked_at: string; short: number }[]>('booked_at', 'short');
  return { database, book, noted };
}

test('a sale notes what it took beyond what there was, over all its lines; nothing else does', async () => {
  const { book, noted } = await mugs();
  await book('sale', '2026-10-25T09:00:00.000Z', [-2]);
  await book('sale', '2026-10-25T10:00:00.000Z', [-2, -2]);
  await book('sale', '2026-10-25T11:00:00.000Z', [-1]);
  await book('adjustment', '2026-10-25T12:00:00.000Z', [-5]);
  await book('receipt', '2026-10-25T13:00:00.000Z', [20]);
  await book('sale', '2026-10-25T14:00:00.000Z', [-4]);
  expect(await noted()).toEqual([
    { booked_at: '2026-10-25T10:00:00.000Z', short: 3 },
    { booked_at: '2026-10-25T11:00:00.000Z', short: 1 },
  ]);
});

test('a ledger written before they were noted gets the same notes', async () => {
  const { database, book, noted } = await mugs();
  await book('sale', '2026-10-25T09:00:00.000Z', [-1, -4]);
  await book('receipt', '2026-10-25T10:00:00.000Z', [5]);
  await book('sale', '2026-10-25T11:00:00.000Z', [-2]);
  await book('sale', '2026-10-25T12:00:00.000Z', [-2]);
  const before = await noted();
  expect(before.map(({ short }) => short)).toEqual([2, 1]);
  await database.write(async (trx) => {
    await trx.raw('drop table oversell');
    await up(trx);
  });
  expect(await noted()).toEqual(before);
});
