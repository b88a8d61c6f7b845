import type { MatchRow } from '../../src/contract';
import { createMatchingOperations } from '../../src/core/operations/matching';
import type { Operations } from '../../src/core/services';
import type { FakeShopOptions } from './fake-channel';
import type { TestProduct } from './master';
import { testCall } from './services';
import { SyncedShop, TEST_PACE } from './synced-shop';

type Matching = Operations['matching'];
type Outcome<T> = { ok: true; value: T } | { ok: false; problem: unknown };

/** A master and a fake shop that tells its catalogue, with nothing listed there yet, and the matching of the two. */
export async function matchedShop(
  products: readonly TestProduct[],
  options: FakeShopOptions & { channel?: { createMissing?: boolean } } = {},
) {
  const master = await SyncedShop.open(products, {
    listed: false,
    ...options,
    capabilities: { readsCatalogue: true, ...options.capabilities },
  });
  const matching: Matching = createMatchingOperations(master.services, TEST_PACE);
  const channel = 'shop';
  const call = testCall();
  return {
    master,
    shop: master.shop,
    matching,
    read: async () => valueOf(await matching.read({ channel }, call)),
    summary: async () => valueOf(await matching.summary({ channel }, call)),
    list: async (what: Parameters<Matching['list']>[0]['what'], more: Partial<Parameters<Matching['list']>[0]> = {}) =>
      valueOf(
        await matching.list(
          { channel, what, search: '', sort: 'sku', descending: false, suggest: true, offset: 0, limit: 50, ...more },
          call,
        ),
      ),
    link: (sku: string, remoteId: string, confirm = false) => matching.link({ channel, sku, remoteId, confirm }, call),
    unlink: async (sku: string) => valueOf(await matching.unlink({ channel, sku }, call)),
    ignore: (remoteId: string) => matching.ignore({ channel, remoteId }, call),
    undo: (about: { sku?: string; remoteId?: string }) => matching.undo({ channel, ...about }, call),
  };
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

export const skusOf = ({ items }: { items: readonly MatchRow[] }) => items.map(({ product }) => product?.sku);
export const remoteIdsOf = ({ items }: { items: readonly MatchRow[] }) => items.map(({ entry }) => entry?.remoteId);
