import { access, mkdir, readFile, readdir, rename, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { RemoteSale, SalesPage } from '../../core/channels';
import { ifThere, replaceFile, systemCode } from '../files';
import { encoded } from './charset';
import { type Articles, type SalesContent, digest, readSales } from './sales-rows';
import type { TillSettings } from './till-settings';

/** Untouched this long, a file is taken for finished; without a line break at its end only after the longer wait. */
const SETTLED_MS = 2_000;
const ABANDONED_MS = 60_000;
const FILES_PER_PAGE = 50;
const NO_ARTICLES: Articles = { plu: new Map(), gtin: new Map() };

/** Files whose sales the engine has booked, by name, with the fingerprint of what was booked. */
const cursorSchema = z.object({ booked: z.record(z.string(), z.string()) });

interface SalesFile {
  readonly name: string;
  readonly fingerprint: string;
  readonly content: SalesContent;
}

/**
 * The sales files a till drops. A file stays where it is until a pull comes with a cursor that names it: that cursor was
 * stored together with its sales, so they are booked for certain, and only then is the file moved to `done/` (or, with a
 * report, to `failed/` when it had rows nobody could read). A file that grows after it was taken has another fingerprint and
 * is taken again; its known receipts are recognised by their revision.
 */
export class SalesFolder {
  readonly #settings: TillSettings;
  readonly #clock: { now(): Date };
  readonly #articles: () => Promise<Articles>;
  /** How each file looked the last time, for shares whose clock runs ahead: unchanged between two looks is settled. */
  #looks = new Map<string, string>();

  constructor(settings: TillSettings, clock: { now(): Date }, articles: () => Promise<Articles>) {
    this.#settings = settings;
    this.#clock = clock;
    this.#articles = articles;
  }

  async pull(cursor: string | null): Promise<SalesPage> {
    const booked = parseCursor(cursor);
    const kept: Record<string, string> = {};
    const sales = new Map<string, RemoteSale>();
    const names = await this.#settledNames();
    const articles = names.length === 0 ? NO_ARTICLES : await this.#articles();
    let taken = 0;
    for (const [index, name] of names.entries()) {
      const file = await this.#open(name, articles);
      if (!file) continue;
      if (booked[name] === file.fingerprint) {
        if (!(await this.#putAway(file))) kept[name] = file.fingerprint;
        continue;
      }
      for (const sale of file.content.sales) sales.set(sale.remoteId, sale);
      kept[name] = file.fingerprint;
      if (++taken === FILES_PER_PAGE && index < names.length - 1) {
        for (const later of names.slice(index + 1)) if (booked[later]) kept[later] = booked[later];
        return { sales: [...sales.values()], cursor: JSON.stringify({ booked: kept }), more: true };
      }
    }
    return { sales: [...sales.values()], cursor: JSON.stringify({ booked: kept }), more: false };
  }

  /** Oldest first, so that a receipt dropped twice ends as its newer file says. */
  async #settledNames(): Promise<string[]> {
    const { folder, isSalesFile } = this.#settings;
    const entries = await readdir(folder, { withFileTypes: true });
    const looks = new Map<string, string>();
    const settled: { name: string; mtimeMs: number }[] = [];
    for (const entry of entries) {
      if (!entry.isFile() || !isSalesFile(entry.name)) continue;
      const found = await ifThere(stat(join(folder, entry.name)));
      if (!found) continue;
      const look = `${found.size} ${found.mtimeMs} ${found.ino}`;
      looks.set(entry.name, look);
      const age = this.#clock.now().getTime() - found.mtimeMs;
      if (age >= SETTLED_MS || this.#looks.get(entry.name) === look) {
        settled.push({ name: entry.name, mtimeMs: found.mtimeMs });
      }
    }
    this.#looks = looks;
    return settled.sort((a, b) => a.mtimeMs - b.mtimeMs || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
  }

  /** One consistent version of a file, or null when it is still being written. */
  async #open(name: string, articles: Articles): Promise<SalesFile | null> {
    const path = join(this.#settings.folder, name);
    const before = await ifThere(stat(path));
    const bytes = before && (await ifThere(readFile(path)));
    const after = bytes && (await ifThere(stat(path)));
    if (!before || !bytes || after?.size !== before.size || after.mtimeMs !== before.mtimeMs) return null;
    const age = this.#clock.now().getTime() - before.mtimeMs;
    const ended = bytes.at(-1) === 0x0a || bytes.at(-1) === 0x0d;
    if (!ended && age < ABANDONED_MS) return null;
    const content = readSales(bytes, { name, writtenAt: before.mtime }, this.#settings, articles);
    return { name, fingerprint: digest(bytes), content };
  }

  /** False when the file cannot be moved now (held by the till, read-only share): it stays named in the cursor. */
  async #putAway({ name, content, fingerprint }: SalesFile): Promise<boolean> {
    const { folder } = this.#settings;
    const { delimiter, encoding } = this.#settings.offers.format;
    const target = join(folder, content.bad.length === 0 ? 'done' : 'failed');
    try {
      await mkdir(target, { recursive: true });
      const { name: stem, ext } = parse(name);
      const free = (await isThere(join(target, name))) ? `${stem}.${fingerprint}${ext}` : name;
      if (content.bad.length > 0) {
        const rows = content.bad.map(({ line, sku, code, text }) => [line, sku, code, text]);
        const report = stringify([['line', 'sku', 'code', 'message'], ...rows], { delimiter });
        await replaceFile(join(target, `${parse(free).name}.err`), [encoded(report, encoding, true)]);
      }
      await rename(join(folder, name), join(target, free));
      return true;
    } catch (error) {
      if (systemCode(error) === null) throw error;
      return false;
    }
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await ifThere(access(path).then(() => true))) ?? false;
}

/** A cursor that cannot be read names no file: all files there are pulled again and recognised by their revisions. */
function parseCursor(cursor: string | null): Readonly<Record<string, string>> {
  if (cursor === null) return {};
  try {
    return cursorSchema.catch({ booked: {} }).parse(JSON.parse(cursor)).booked;
  } catch {
    return {};
  }
}
