import { describe, expect, test } from 'vitest';
import type { Connector, ItemResult, PushItem } from '../../src/core/channels';
import { firstPush } from '../support/first-push';
import { type Bench, type ConformanceShop, patience, skip, value } from './conformance-shop';

/** Commands that have not ended after this many questions, each with time passed on the channel, never will. */
const MOST_QUESTIONS = 200;

/**
 * The results of a push as they are in the end: what is pending is followed, as the engine does, while time passes on the
 * channel. An item that the ended command does not name is read back by the engine, and so counts as accepted here.
 */
export async function settled(
  connector: Connector,
  results: readonly ItemResult[],
  channel: Pick<ConformanceShop, 'passTime'> = {},
): Promise<ItemResult[]> {
  const ended: ItemResult[] = [];
  let waiting: { readonly id: string; readonly command: string }[] = [];
  const sort = (result: ItemResult) => (result.status === 'pending' ? waiting.push(result) : ended.push(result));
  results.forEach(sort);
  for (let question = 0; waiting.length > 0; question++) {
    if (question === MOST_QUESTIONS) throw new Error(`still pending: ${JSON.stringify(waiting)}`);
    await channel.passTime?.();
    const asked = waiting;
    waiting = [];
    const commands = [...new Set(asked.map(({ command }) => command))];
    const told = new Map(
      value(await connector.follow!(commands, patience())).map((result) => [result.command, result]),
    );
    for (const item of asked) {
      const result = told.get(item.command);
      if (!result) throw new Error(`no word of the command ${item.command}`);
      if (result.state === 'working') waiting.push(item);
      else if (result.state === 'unknown') ended.push({ id: item.id, status: 'accepted' });
      else sort(result.items.find(({ id }) => id === item.id) ?? { id: item.id, status: 'accepted' });
    }
  }
  return ended;
}

/** Of kinds that declare `asynchronous`. */
export function describePending({ shop, connect }: Bench): void {
  const none = 'this kind of channel answers every push at once';

  describe('what a push leaves pending', () => {
    test('is followed until it has ended, and the shelf then shows every offer', async (context) => {
      if (!shop().kind.capabilities.asynchronous) return skip(context, none);
      const offer = { priceMinor: 1500, quantity: 5 };
      const skus = ['PENDING-1', 'PENDING-2'];
      await shop().stock(skus.map((sku) => ({ sku, name: 'Nieśpieszny', offer })));
      const connector = connect();
      const better = { priceMinor: 1650, quantity: 3 };
      const items: PushItem[] = value(await connector.find(skus, patience())).map(({ sku, ref }) => ({
        ...{ sku, name: 'Nieśpieszny', gtins: [], ...firstPush, ref, offer: better },
      }));
      const pushed = value(await connector.push(items, patience()));
      expect(pushed.map(({ id }) => id).toSorted()).toEqual(items.map(({ ref }) => ref.id).toSorted());
      expect(await settled(connector, pushed, shop())).toEqual(
        expect.arrayContaining(items.map(({ ref }) => ({ id: ref.id, status: 'accepted' }))),
      );
      for (const sku of skus) expect(await shop().shelf(sku)).toEqual(better);
      const read = value(
        await connector.read(
          items.map(({ ref }) => ref),
          patience(),
        ),
      );
      expect(read).toEqual(
        expect.arrayContaining(items.map(({ ref }) => ({ id: ref.id, status: 'shown', shown: better }))),
      );
    });

    test('can be asked about by another connection, and again after its end', async (context) => {
      if (!shop().kind.capabilities.asynchronous) return skip(context, none);
      await shop().stock([{ sku: 'PENDING-3', name: 'Po wznowieniu', offer: { priceMinor: 900, quantity: 9 } }]);
      const connector = connect();
      const [listing] = value(await connector.find(['PENDING-3'], patience()));
      const offer = { priceMinor: 800, quantity: 8 };
      const item = { sku: 'PENDING-3', name: 'Po wznowieniu', gtins: [], ...firstPush, ref: listing!.ref, offer };
      const pushed = value(await connector.push([item], patience()));
      // The program was closed meanwhile: all that is left is the command it has stored.
      for (let round = 0; round < 2; round++) {
        expect(await settled(connect(), pushed, shop())).toEqual([{ id: item.ref.id, status: 'accepted' }]);
      }
      expect(await shop().shelf('PENDING-3')).toEqual(offer);
    });

    test('a command the channel never heard of is unknown, and hides nothing of the others', async (context) => {
      if (!shop().kind.capabilities.asynchronous) return skip(context, none);
      const never = '00000000-0000-4000-8000-000000000000';
      expect(value(await connect().follow!([never], patience()))).toEqual([{ command: never, state: 'unknown' }]);
    });
  });
}
