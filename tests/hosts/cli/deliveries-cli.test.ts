import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  deliveryDetailSchema,
  type DeliveryDetail,
  deliverySchema,
  pageOf,
  type ProductView,
  receiptReportSchema,
  undoneDeliverySchema,
} from '../../../src/contract';
import { scratchFolder } from '../../support/database';
import { oneshelf } from './cli-io';
import { writeExport } from '../sample-file';

/** KUB-1 (5901234123457) 12 on hand, KUB-2 none, TAL-1 7. */
async function shop(): Promise<string> {
  const folder = await scratchFolder();
  await oneshelf(folder, ['import', await writeExport(folder), '--confirm']);
  return folder;
}

async function onHand(folder: string, sku: string): Promise<number | undefined> {
  return ((await oneshelf(folder, ['product', sku, '--json'])).json as ProductView).levels[0]?.onHand;
}

describe('deliveries from the command line', () => {
  test('receive by SKU and barcode, look, take back', async () => {
    const folder = await shop();
    const received = await oneshelf(folder, ['receive', '--lines', 'KUB-2=3', '5901234123457=2', '--json']);
    expect([received.exit, receiptReportSchema.safeParse(received.json).error]).toEqual([0, undefined]);
    expect([await onHand(folder, 'KUB-1'), await onHand(folder, 'KUB-2')]).toEqual([14, 3]);
    const undone = await oneshelf(folder, ['deliveries', 'undo', '1', '--language', 'en']);
    expect([undone.exit, undone.stdout]).toEqual([0, 'Took back delivery no. 1. Movements reversed: 2.\n']);
    expect([await onHand(folder, 'KUB-1'), await onHand(folder, 'KUB-2')]).toEqual([12, 0]);
    expect((await oneshelf(folder, ['verify'])).exit).toBe(0);
  });

  test('unknown lines exit 3, and are booked when attached', async () => {
    const folder = await shop();
    const argv = ['receive', '--lines', 'KUB-1=1', 'HX-77=4', '--supplier', 'Hurt', '--number', 'WZ 1'];
    const received = await oneshelf(folder, [...argv, '--language', 'en']);
    expect(received.exit).toBe(3);
    expect(received.stdout).toContain('oneshelf deliveries attach ID LINE SKU');
    const attached = await oneshelf(folder, ['deliveries', 'attach', '1', '2', 'TAL-1', '--json']);
    expect([attached.exit, deliveryDetailSchema.safeParse(attached.json).error]).toEqual([0, undefined]);
    expect(await onHand(folder, 'TAL-1')).toBe(11);
    const again = await oneshelf(folder, [...argv, '--language', 'pl']);
    expect([again.exit, await onHand(folder, 'TAL-1')]).toEqual([0, 11]);
    expect(again.stdout).toContain('Ta dostawa jest już przyjęta');
  });

  test('what was expected: short exits 3, and the rest can be cancelled', async () => {
    const folder = await shop();
    const argv = ['deliveries', 'expect', '--lines', 'KUB-1=5', '--number', 'ZD 1', '--json'];
    const { delivery } = (await oneshelf(folder, argv)).json as DeliveryDetail;
    const short = await oneshelf(folder, [
      'receive',
      '--lines',
      'KUB-1=3',
      '--expected',
      String(delivery.id),
      '--language',
      'en',
    ]);
    expect([short.exit, short.stdout]).toEqual([3, expect.stringContaining('KUB-1 is short: 5 expected, 3 came')]);
    const cancelled = await oneshelf(folder, ['deliveries', 'cancel', String(delivery.id), '--json']);
    expect(cancelled.json).toMatchObject({ state: 'cancelled' });
  });

  test.each<[string[], z.ZodType]>([
    [['list'], pageOf(deliverySchema)],
    [['list', '--expected'], pageOf(deliverySchema)],
    [['show', '1'], deliveryDetailSchema],
    [['undo', '1'], undoneDeliverySchema],
  ])('deliveries %j --json is one document of the contract', async (argv, schema) => {
    const folder = await shop();
    await oneshelf(folder, ['receive', '--lines', 'KUB-1=1']);
    const { exit, json } = await oneshelf(folder, ['deliveries', ...argv, '--json']);
    expect([exit, schema.safeParse(json).error]).toEqual([0, undefined]);
  });

  test.each([[['receive']], [['receive', 'plik.epp', '--lines', 'A=1']], [['receive', '--lines', 'A']]])(
    '%j is wrong usage',
    async (argv) => {
      expect((await oneshelf(await shop(), argv)).exit).toBe(2);
    },
  );

  test('the same document with other goods is held, and --force books the difference', async () => {
    const folder = await shop();
    const receive = (quantity: number, ...more: string[]) =>
      oneshelf(folder, [
        'receive',
        '--lines',
        `KUB-1=${quantity}`,
        '--number',
        'WZ 1',
        '--tax-id',
        '1234563218',
        ...more,
      ]);
    await receive(3);
    const held = await receive(5);
    expect([held.exit, await onHand(folder, 'KUB-1')]).toEqual([3, 15]);
    expect((await receive(5, '--force')).exit).toBe(0);
    expect(await onHand(folder, 'KUB-1')).toBe(17);
  });
});
