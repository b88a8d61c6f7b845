import { ebay } from '../../src/connectors/ebay';
import type { ConnectorContext, Offer, PushItem, RemoteListing, SecretStore } from '../../src/core/channels';
import { startEbay } from '../simulators/ebay';
import { testClock } from '../support/clock';
import { firstPush } from '../support/first-push';
import { memorySecrets } from '../support/memory-secrets';
import { seededRandom } from '../support/random';

export const soon = (): AbortSignal => AbortSignal.timeout(10_000);

const keys = { clientId: 'app-of-tests', clientSecret: 'cert-of-tests', ruName: 'OneShelf-RuName' };

/** A simulated eBay and a connector to it, signed in unless the secrets say otherwise. */
export async function openBench() {
  const clock = testClock();
  const simulator = await startEbay({ clock, keys, marketplace: 'EBAY_PL', currency: 'PLN' });
  const typed = { clientId: keys.clientId, clientSecret: keys.clientSecret };
  const signedIn = { ...typed, refreshToken: simulator.desk.refreshToken() };
  const contextWith = (secretStore: SecretStore, over: Partial<ConnectorContext> = {}): ConnectorContext => ({
    channelName: 'tests',
    currency: 'PLN',
    settings: { marketplaceId: 'EBAY_PL', ruName: keys.ruName, url: simulator.url, authUrl: simulator.url },
    secrets: secretStore.current(),
    secretStore,
    fetch,
    clock,
    random: seededRandom(5),
    rest: () => {},
    ...over,
  });
  const connect = (secretStore = memorySecrets(signedIn)) => ebay.connect(contextWith(secretStore));
  return { clock, simulator, typed, signedIn, contextWith, connect };
}

export function pushOf(listing: RemoteListing, offer: Offer): PushItem {
  return { sku: listing.sku, name: listing.sku, gtins: [], ...firstPush, ref: listing.ref, offer };
}
