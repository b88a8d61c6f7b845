import { randomBytes } from 'node:crypto';
import type { PracticeMail } from '../contract';
import { type Clock, minorToDecimal } from '../core/foundation';
import { type Mailbox, startMailbox } from './mailbox';
import { SAMPLE } from './sample';
import type { SampleProduct } from './sample-catalogue';
import { readState, tillFolder, writeState } from './state-file';
import { openTill, type Till } from './till';
import { startVendureShop, type VendureShop, type VendureSnapshot } from './vendure';
import { type ShopKeys, type ShopSnapshot, startWooCommerceShop, type WooCommerceShop } from './woocommerce';

const CURRENCY = 'PLN';

interface PracticeState {
  readonly eshop: { readonly port: number; readonly keys: ShopKeys; readonly snapshot: ShopSnapshot };
  readonly marketplace: {
    readonly port: number;
    readonly credentials: { readonly username: string; readonly password: string };
    readonly snapshot: VendureSnapshot;
  };
  readonly mailbox: { readonly port: number; readonly mails: readonly PracticeMail[] };
}

/** The servers of the practice shop, running on loopback. */
export interface PracticeServers {
  readonly eshop: WooCommerceShop;
  readonly marketplace: VendureShop;
  readonly till: Till;
  /** The folder the till shares with OneShelf. */
  readonly tillFolder: string;
  readonly mailbox: Mailbox;
  /** Writes down what they show, to start from there again. */
  save(): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  readonly dataFolder: string;
  readonly clock: Clock;
}

/** Starts the practice shop as it was left, on its old ports where they are free; null where nobody has practised. */
export async function reopenServers(options: Options): Promise<PracticeServers | null> {
  const state = await readState<PracticeState>(options.dataFolder);
  return state && startServers(options, state, []);
}

/** Builds a practice shop whose shelves have not been looked after: last season's prices, three of everything. */
export async function buildServers(options: Options, catalogue: readonly SampleProduct[]): Promise<PracticeServers> {
  const servers = await startServers(options, null, catalogue);
  await servers.save();
  return servers;
}

async function startServers(
  { dataFolder, clock }: Options,
  state: PracticeState | null,
  catalogue: readonly SampleProduct[],
): Promise<PracticeServers> {
  const eshop = await onPort(state?.eshop.port, (port) =>
    startWooCommerceShop({
      clock,
      currency: CURRENCY,
      keys: state?.eshop.keys ?? { consumerKey: key('ck'), consumerSecret: key('cs') },
      port,
      ...(state ? { snapshot: state.eshop.snapshot } : { products: eshopProducts(catalogue) }),
    }),
  );
  const marketplace = await onPort(state?.marketplace.port, (port) =>
    startVendureShop({
      clock,
      currency: CURRENCY,
      credentials: state?.marketplace.credentials ?? { username: 'practice', password: key('pw') },
      port,
      ...(state ? { snapshot: state.marketplace.snapshot } : { variants: marketplaceVariants(catalogue) }),
    }),
  );
  const mailbox = await onPort(state?.mailbox.port, (port) => startMailbox({ clock, port }));
  if (state) mailbox.restore(state.mailbox.mails);
  const folder = tillFolder(dataFolder);
  const till = await openTill({ folder, clock });

  const save = () =>
    writeState(dataFolder, {
      eshop: { port: portOf(eshop.url), keys: eshop.keys, snapshot: eshop.snapshot() },
      marketplace: {
        port: portOf(marketplace.url),
        credentials: marketplace.credentials,
        snapshot: marketplace.snapshot(),
      },
      mailbox: { port: portOf(mailbox.url), mails: mailbox.snapshot() },
    } satisfies PracticeState);
  return {
    eshop,
    marketplace,
    till,
    tillFolder: folder,
    mailbox,
    save,
    async close() {
      await save();
      await Promise.all([eshop.close(), marketplace.close(), mailbox.close()]);
    },
  };
}

const key = (kind: string) => `${kind}_${randomBytes(20).toString('hex')}`;
const portOf = (url: string) => Number(new URL(url).port);

/** A port that somebody else has taken meanwhile is exchanged for any free one; the channels are told where it moved. */
async function onPort<T>(wanted: number | undefined, start: (port: number) => Promise<T>): Promise<T> {
  if (wanted === undefined) return start(0);
  try {
    return await start(wanted);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return start(0);
  }
}

function eshopProducts(catalogue: readonly SampleProduct[]) {
  const missing: readonly string[] = SAMPLE.notInEshop;
  return catalogue
    .filter(({ sku }) => !missing.includes(sku))
    .map(({ sku, name, priceMinor, quantity }) => ({ sku, name, price: minorToDecimal(priceMinor), quantity }));
}

function marketplaceVariants(catalogue: readonly SampleProduct[]) {
  const families: readonly string[] = SAMPLE.marketplaceFamilies;
  return catalogue
    .filter(({ sku }) => families.includes(sku.slice(0, 3)))
    .map(({ sku, name, priceMinor, quantity }) => ({ sku, name, priceMinor, quantity }));
}
