import type { ItemResult, PushItem, ShownOffer } from '../../core/channels';
import { RememberedFile, unhurried } from '../files';
import { attributesOf } from './attributes';
import type { Attributes, Dialect } from './dialect';
import { feedPath, readFeed, writeFeed } from './feed-file';
import { type FeedRow, feedRow } from './feed-row';
import type { FeedSettings } from './feed-settings';
import { copyPath, isWrittenWith, readCopy, writeCopy } from './own-copy';
import { shownBy } from './shown';

const NOTHING: ShownOffer = { priceMinor: null, quantity: null };

/**
 * The product file of one platform. The file itself is the truth about what the platform will be told: pushes are merged into
 * what is on the disk and put down as a whole new file, because what is not in it is taken off sale.
 */
export class FeedShelf {
  readonly #settings: FeedSettings;
  readonly #dialect: Dialect;
  readonly #rows: RememberedFile<Map<string, Attributes> | null>;
  readonly #known: RememberedFile<Map<string, FeedRow>>;

  constructor(settings: FeedSettings, dialect: Dialect) {
    this.#settings = settings;
    this.#dialect = dialect;
    this.#rows = new RememberedFile(feedPath(settings), () => readFeed(settings));
    this.#known = new RememberedFile(copyPath(settings), () => readCopy(settings));
  }

  /** What each SKU shows: our own file as read back from the disk. */
  async shown(skus: readonly string[]): Promise<Map<string, ShownOffer>> {
    const onDisk = await this.#rows.read();
    const copy = await this.#known.read();
    const look = (sku: string): ShownOffer => {
      const known = copy.get(sku);
      const attributes = onDisk?.get(sku);
      if (attributes) return shownBy(attributes, known, this.#settings, this.#dialect);
      const leftOut = onDisk !== null && known !== undefined && !this.#isListed(known);
      return leftOut ? { priceMinor: known.priceMinor, quantity: 0 } : NOTHING;
    };
    const shown = new Map<string, ShownOffer>();
    for await (const some of unhurried(skus)) for (const sku of some) shown.set(sku, look(sku));
    return shown;
  }

  /** Merges items into the file; what breaks the platform's rules is refused and keeps what it had, the rest is written. */
  async push(items: readonly PushItem[]): Promise<ItemResult[]> {
    const copy = await this.#known.take();
    const onDisk = (await isWrittenWith(this.#settings)) ? await this.#rows.take() : null;
    const rows = onDisk ?? (await this.#toldAnew(copy));
    const changed = { file: onDisk === null, copy: false };
    const merge = (item: PushItem): ItemResult => {
      const row = feedRow(item);
      const told = attributesOf(row, this.#settings, this.#dialect);
      if (!told.ok && !row.archived) return { id: item.ref.id, status: 'refused', problem: told.problem };
      if (told.ok && this.#isListed(row)) {
        if (!same(rows.get(row.sku), told.value)) changed.file = true;
        rows.set(row.sku, told.value);
      } else if (rows.delete(row.sku)) changed.file = true;
      if (JSON.stringify(copy.get(row.sku)) !== JSON.stringify(row)) changed.copy = true;
      copy.set(row.sku, row);
      return { id: item.ref.id, status: 'accepted' };
    };
    const results: ItemResult[] = [];
    for await (const some of unhurried(items)) results.push(...some.map(merge));
    if (changed.file) await writeFeed(rows.values(), this.#settings, this.#dialect);
    else await this.#rows.keep(rows);
    if (changed.file || changed.copy) await writeCopy(copy.values(), this.#settings);
    await this.#known.keep(copy);
    return results;
  }

  #isListed({ archived, quantity }: FeedRow): boolean {
    return !archived && !(this.#settings.leaveOutSoldOut && quantity === 0);
  }

  /** The whole file out of our copy, by the settings of now; rows that only the file knows stay as they are. */
  async #toldAnew(copy: ReadonlyMap<string, FeedRow>): Promise<Map<string, Attributes>> {
    const rows = (await this.#rows.take()) ?? new Map<string, Attributes>();
    for await (const some of unhurried(copy.values())) {
      for (const row of some) {
        const told = attributesOf(row, this.#settings, this.#dialect);
        if (told.ok && this.#isListed(row)) rows.set(row.sku, told.value);
        else rows.delete(row.sku);
      }
    }
    return rows;
  }
}

function same(a: Attributes | undefined, b: Attributes): boolean {
  const names = Object.keys(b);
  return a !== undefined && Object.keys(a).length === names.length && names.every((name) => a[name] === b[name]);
}
