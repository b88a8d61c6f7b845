import { amazon } from '../../src/connectors/amazon';
import type { ConnectorContext, Offer, PushItem, RemoteListing, SecretStore } from '../../src/core/channels';
import { testClock } from '../support/clock';
import { memorySecrets } from '../support/memory-secrets';
import { seededRandom } from '../support/random';
import { firstPush } from '../support/first-push';
import { startAmazon } from '../simulators/amazon';

export const soon = (): AbortSignal => AbortSignal.timeout(10_000);

const keys = { clientId: 'client-of-tests', clientSecret: 'secret-of-tests', refreshToken: 'refresh-of-tests' };
const place = { seller: 'A1SELLER', marketplace: 'A1C3SOZRARQ6R3', currency: 'PLN' };

/** A simulated Amazon and a connector to it, with what the engine would hand in; `rests` hears what it was asked. */
export async function openBench({ enforceLimits = false }: { enforceLimits?: boolean } = {}) {
  const clock = testClock();
  const simulator = await startAmazon({ clock, place, keys, enforceLimits });
  const rests: number[] = [];
  const connect = (over: Partial<ConnectorContext> = {}, secretStore: SecretStore = memorySecrets(keys)) =>
    amazon.connect({
      channelName: 'tests',
      currency: 'PLN',
      settings: {
        marketplaceId: place.marketplace,
        sellerId: place.seller,
        url: simulator.url,
        authUrl: simulator.url,
      },
      secrets: keys,
      secretStore,
      fetch,
      clock,
      random: seededRandom(3),
      rest: (ms) => void rests.push(ms),
      ...over,
    });
  return { clock, simulator, rests, connect, keys };
}

export function pushOf(listing: RemoteListing, offer: Offer, more: Partial<PushItem> = {}): PushItem {
  return { sku: listing.sku, name: listing.sku, gtins: [], ...firstPush, ref: listing.ref, offer, ...more };
}
