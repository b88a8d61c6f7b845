import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { ItemResult, PushItem, ShownOffer } from '../../core/channels';
import { ifThere, RememberedFile, replaceFile, unhurried } from '../files';
import { channelProblem } from '../http';
import { has } from './layout';
import { offerBytes, readOffers } from './offer-file';
import {
  type Cells,
  type OfferRow,
  adopted,
  cellsOf,
  keyOf,
  needsVat,
  renamed,
  rowFor,
  sameCells,
  shownIn,
} from './offer-rows';
import { isLaidOut, readCopy, writeCopy, writeLayout } from './own-copy';
import { type Refusals, readRefusals } from './refusals';
import type { TillSettings } from './till-settings';
import { unwritable } from './unwritable';

const NOTHING: ShownOffer = { priceMinor: null, quantity: null };

/**
 * The price-and-stock file of one till. The file itself is the truth about what the till is told: pushes are merged into what
 * is on the disk and put down as a whole new file. Since it always is the whole set, replacing a file the till has not read
 * yet loses nothing.
 */
export class OffersShelf {
  readonly #settings: TillSettings;
  readonly #clock: { now(): Date };
  readonly #file: string;
  readonly #answers: { readonly ok: string; readonly err: string };
  readonly #ours: string;
  readonly #rows: RememberedFile<Map<string, Cells> | null>;
  readonly #known: RememberedFile<Map<string, OfferRow> | null>;

  constructor(settings: TillSettings, clock: { now(): Date }) {
    this.#settings = settings;
    this.#clock = clock;
    this.#file = join(settings.folder, settings.file);
    const stem = join(settings.folder, parse(settings.file).name);
    this.#answers = { ok: `${stem}.ok`, err: `${stem}.err` };
    this.#ours = join(settings.folder, '.oneshelf');
    this.#rows = new RememberedFile(this.#file, () => readOffers(this.#file, settings.offers));
    this.#known = new RememberedFile(this.#copy(), () => readCopy(this.#copy()));
  }

  /** What each SKU shows: the file as read back from the disk, without the rows the till refused. */
  async shown(skus: readonly string[]): Promise<Map<string, ShownOffer>> {
    const { offers } = this.#settings;
    const rows = ((await this.#isOurs()) ? await this.#rows.read() : null) ?? new Map<string, Cells>();
    const told = offers.key === 'sku' && has(offers.columns, 'price') && has(offers.columns, 'quantity');
    const copy = told ? null : await this.#known.read();
    const refusals = await this.#refusals();
    const shown = new Map<string, ShownOffer>();
    for await (const some of unhurried(skus)) {
      for (const sku of some) {
        const known = copy?.get(sku);
        const key = offers.key === 'sku' ? sku : known ? keyOf(known, offers) : '';
        const cells = refusals.of(sku, key) ? undefined : rows.get(key);
        shown.set(sku, cells ? shownIn(cells, offers, known) : NOTHING);
      }
    }
    return shown;
  }

  /** The SKUs of what the till sells by other numbers. */
  async articles(): Promise<{ readonly plu: ReadonlyMap<string, string>; readonly gtin: ReadonlyMap<string, string> }> {
    const rows = [...((await this.#known.read()) ?? new Map<string, OfferRow>()).values()];
    const by = (field: 'plu' | 'gtin') =>
      new Map(rows.flatMap((row) => (row[field] === '' ? [] : [[row[field], row.sku] as const])));
    return { plu: by('plu'), gtin: by('gtin') };
  }

  /**
   * Merges items into the file and puts it down if that changes anything. A row the till has refused is reported refused
   * once; pushed again as it is, a person wants it tried again, and the file is put down anew for the till to read.
   */
  async push(items: readonly PushItem[]): Promise<ItemResult[]> {
    const { offers } = this.#settings;
    const onDisk = (await this.#isOurs()) ? await this.#rows.take() : null;
    const copy = (await this.#known.take()) ?? new Map<string, OfferRow>();
    const rows = onDisk ?? (await this.#rendered(copy));
    if (offers.key === 'sku') {
      for await (const some of unhurried(rows)) {
        for (const [sku, cells] of some) if (!copy.has(sku)) copy.set(sku, adopted(cells, offers));
      }
    }
    const ownerOf = new Map<string, string>();
    for await (const some of unhurried(copy.values())) {
      for (const row of some) ownerOf.set(keyOf(row, offers), row.sku);
    }
    const refusals = await this.#refusals();
    const reported = await this.#reported();
    const before = reported.size;
    const changed = { file: onDisk === null, copy: false };
    const merge = (item: PushItem): ItemResult => {
      const row = rowFor(item, offers);
      const problem = unwritable(item, row, offers, ownerOf);
      if (problem) return { id: item.ref.id, status: 'refused', problem };
      const key = keyOf(row, offers);
      const cells = cellsOf(row, offers);
      const same = sameCells(rows.get(key), cells);
      const refusal = refusals.of(item.sku, key);
      if (refusal && same && !reported.has(item.sku)) {
        reported.add(item.sku);
        const facts = { sku: item.sku, reason: refusal.code, message: refusal.message };
        return { id: item.ref.id, status: 'refused', problem: channelProblem('till_refused', 'validation', facts) };
      }
      const known = copy.get(item.sku);
      const oldKey = known && keyOf(known, offers);
      if (oldKey !== undefined && oldKey !== key && ownerOf.get(oldKey) === item.sku) {
        ownerOf.delete(oldKey);
        rows.delete(oldKey);
      }
      ownerOf.set(key, item.sku);
      rows.set(key, cells);
      copy.set(item.sku, row);
      if (!same || refusal) changed.file = true;
      if (!sameRow(known, row)) changed.copy = true;
      return { id: item.ref.id, status: 'accepted' };
    };
    const results: ItemResult[] = [];
    for await (const some of unhurried(items)) results.push(...some.map(merge));
    if (changed.file) await this.#putDown(rows, copy);
    else {
      if (changed.copy) await writeCopy(this.#copy(), copy.values());
      if (reported.size > before) await this.#writeReported(reported);
      await this.#rows.keep(rows);
    }
    if (changed.file || changed.copy) await this.#known.keep(copy);
    return results;
  }

  #isOurs(): Promise<boolean> {
    return isLaidOut(this.#layout(), this.#settings.offers);
  }

  /** The whole file out of our copy, in the layout of now; without what this layout cannot name. */
  async #rendered(copy: Map<string, OfferRow>): Promise<Map<string, Cells>> {
    const { offers } = this.#settings;
    const rows = new Map<string, Cells>();
    for await (const some of unhurried(copy.values())) {
      for (const known of some) {
        const row = renamed(known, offers);
        copy.set(known.sku, row);
        const key = keyOf(row, offers);
        const vat = !needsVat(offers) || offers.vat.has(row.vat.toLowerCase());
        if (key !== '' && vat && !rows.has(key)) rows.set(key, cellsOf(row, offers));
      }
    }
    return rows;
  }

  /** The till's answers go before the new file is in place: they were about the one that is being replaced. */
  async #putDown(rows: ReadonlyMap<string, Cells>, copy: ReadonlyMap<string, OfferRow>): Promise<void> {
    const { offers } = this.#settings;
    await mkdir(this.#ours, { recursive: true });
    await replaceFile(this.#file, offerBytes(rows.values(), offers, this.#clock.now()), async () => {
      for (const path of [this.#answers.ok, this.#answers.err, this.#reportedPath()]) await rm(path, { force: true });
    });
    await writeCopy(this.#copy(), copy.values());
    await writeLayout(this.#layout(), offers);
  }

  #refusals(): Promise<Refusals> {
    return readRefusals(this.#answers.err, this.#settings.offers.format);
  }

  #copy(): string {
    return join(this.#ours, this.#settings.file);
  }

  #layout(): string {
    return join(this.#ours, `${this.#settings.file}.layout`);
  }

  #reportedPath(): string {
    return join(this.#ours, 'reported.txt');
  }

  /** SKUs whose refusal has been handed on since the till wrote it; one a line. */
  async #reported(): Promise<Set<string>> {
    const text = await ifThere(readFile(this.#reportedPath(), 'utf8'));
    return new Set((text ?? '').split('\n').filter(Boolean));
  }

  async #writeReported(skus: ReadonlySet<string>): Promise<void> {
    await mkdir(this.#ours, { recursive: true });
    await replaceFile(this.#reportedPath(), [Buffer.from([...skus].join('\n'))]);
  }
}

function sameRow(a: OfferRow | undefined, b: OfferRow): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}
