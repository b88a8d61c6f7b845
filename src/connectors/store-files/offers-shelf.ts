import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { ChannelProblem, ItemResult, PushItem, ShownOffer } from '../../core/channels';
import { channelProblem, unsafeOffer } from '../http';
import { ifThere } from './in-folder';
import { type OfferRow, asWritten, offerBytes, readOfferRows, rowFor, sameRow } from './offer-rows';
import { type Refusals, readRefusals } from './refusals';
import { replaceFile } from './replace-file';
import type { FileFormat, TillSettings } from './till-settings';

/** Our own copy of the whole set, independent of the till's format, for when the till's file is gone. */
const COPY_FORMAT: FileFormat = { delimiter: ';', encoding: 'utf-8', decimal: '.' };

/**
 * The price-and-stock file of one till. The file itself is the truth about what the till is told: pushes are merged into what
 * is on the disk and put down as a whole new file. Since it always is the whole set, replacing a file the till has not read
 * yet loses nothing.
 */
export class OffersShelf {
  readonly #settings: TillSettings;
  readonly #file: string;
  readonly #answers: { readonly ok: string; readonly err: string };
  readonly #ours: string;

  constructor(settings: TillSettings) {
    this.#settings = settings;
    this.#file = join(settings.folder, settings.file);
    const stem = join(settings.folder, parse(settings.file).name);
    this.#answers = { ok: `${stem}.ok`, err: `${stem}.err` };
    this.#ours = join(settings.folder, '.oneshelf');
  }

  /** What each SKU shows: the file as read back from the disk, without the rows the till refused. */
  async shown(skus: readonly string[]): Promise<Map<string, ShownOffer>> {
    const rows = (await readOfferRows(this.#file, this.#settings.format)) ?? new Map<string, OfferRow>();
    const refusals = await this.#refusals();
    return new Map(
      skus.map((sku) => {
        const row = refusals.of(sku) ? undefined : rows.get(sku);
        return [sku, { priceMinor: row?.priceMinor ?? null, quantity: row?.quantity ?? null }];
      }),
    );
  }

  /**
   * Merges items into the file and puts it down if that changes anything. A row the till has refused is reported refused
   * once; pushed again as it is, a person wants it tried again, and the file is put down anew for the till to read.
   */
  async push(items: readonly PushItem[]): Promise<ItemResult[]> {
    const { format } = this.#settings;
    const onDisk = await readOfferRows(this.#file, format);
    const rows = onDisk ?? (await readOfferRows(this.#copy(), COPY_FORMAT)) ?? new Map<string, OfferRow>();
    const refusals = await this.#refusals();
    const reported = await this.#reported();
    const before = reported.size;
    let changed = onDisk === null;
    const results = items.map((item): ItemResult => {
      const problem = this.#unwritable(item);
      if (problem) return { id: item.ref.id, status: 'refused', problem };
      const row = rowFor(item, format);
      const same = sameRow(rows.get(item.sku), row);
      const refusal = refusals.of(item.sku);
      if (refusal && same && !reported.has(item.sku)) {
        reported.add(item.sku);
        const facts = { sku: item.sku, reason: refusal.code, message: refusal.message };
        return { id: item.ref.id, status: 'refused', problem: channelProblem('till_refused', 'validation', facts) };
      }
      rows.set(item.sku, row);
      if (!same || refusal) changed = true;
      return { id: item.ref.id, status: 'accepted' };
    });
    if (changed) await this.#putDown(rows);
    else if (reported.size > before) await this.#writeReported(reported);
    return results;
  }

  #unwritable(item: PushItem): ChannelProblem | null {
    const { encoding } = this.#settings.format;
    const oneLine = !/[\r\n]/.test(item.sku);
    if (oneLine && asWritten(item.sku, encoding) === item.sku) return unsafeOffer(item.sku, item.offer);
    return channelProblem('sku_not_writable', 'validation', { sku: item.sku, encoding });
  }

  /** The till's answers go first: they were about the file that is being replaced. */
  async #putDown(rows: ReadonlyMap<string, OfferRow>): Promise<void> {
    await mkdir(this.#ours, { recursive: true });
    for (const path of [this.#answers.ok, this.#answers.err, this.#reportedPath()]) await rm(path, { force: true });
    await replaceFile(this.#file, offerBytes(rows.values(), this.#settings.format));
    await replaceFile(this.#copy(), offerBytes(rows.values(), COPY_FORMAT));
  }

  #refusals(): Promise<Refusals> {
    return readRefusals(this.#answers.err, this.#settings.format);
  }

  #copy(): string {
    return join(this.#ours, this.#settings.file);
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
