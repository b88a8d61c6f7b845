import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, decimalToMinor, minorToDecimal } from '../../core/foundation';
import { forgetOldest } from '../remembering';
import { type TillFormat, isThere, readTable, writeTable } from './files';

export interface TillOptions {
  /** The folder it shares with OneShelf; made when it is not there. */
  readonly folder: string;
  readonly clock: Clock;
  readonly format?: Partial<TillFormat>;
  /** Articles this till does not take, with what it says about them. */
  readonly refuses?: (sku: string) => { readonly code: string; readonly message: string } | null;
}

/** One article as the cashier sees it. */
export interface TillArticle {
  readonly sku: string;
  readonly name: string;
  readonly priceMinor: number;
  readonly quantity: number;
}

export interface SoldLine {
  readonly sku: string;
  readonly quantity: number;
}

/** A practice till: it does nothing by itself and everything when told to. */
export interface Till {
  /** Reads the price-and-stock file if there is one, answers with `.ok` and, for what it refused, `.err`. */
  readOffers(): Promise<{ readonly read: number; readonly refused: number } | null>;
  /** What it would sell now: as last read, less what it has sold since. */
  articles(): readonly TillArticle[];
  /** Rings up one receipt at the prices in the till and drops a sales file. Returns the receipt's number. */
  sell(lines: readonly SoldLine[]): Promise<string>;
  /** Takes a receipt back. */
  cancel(receipt: string): Promise<void>;
}

const DEFAULT_FORMAT: TillFormat = { delimiter: ';', encoding: 'windows-1250', decimal: ',' };

export async function openTill(options: TillOptions): Promise<Till> {
  const { folder, clock } = options;
  const format = { ...DEFAULT_FORMAT, ...options.format };
  const articles = new Map<string, TillArticle>();
  const receipts = new Map<
    string,
    { readonly time: string; readonly lines: readonly (SoldLine & { price: string })[] }
  >();
  await mkdir(folder, { recursive: true });

  const readOffers = async () => {
    const rows = await readTable(join(folder, 'offers.csv'), format);
    if (!rows) return null;
    const refusals: string[][] = [];
    articles.clear();
    for (const [index, row] of rows.entries()) {
      const sku = row['sku'] ?? '';
      const priceMinor = decimalToMinor((row['price'] ?? '').replace(format.decimal, '.'));
      const refusal =
        options.refuses?.(sku) ?? (priceMinor === null ? { code: 'PRICE', message: 'cena nieczytelna' } : null);
      if (refusal) refusals.push([String(index + 2), sku, refusal.code, refusal.message]);
      else
        articles.set(sku, {
          sku,
          name: row['name'] ?? '',
          priceMinor: priceMinor ?? 0,
          quantity: Number(row['quantity']),
        });
    }
    const at = clock.now();
    const err = join(folder, 'offers.err');
    if (refusals.length === 0) await rm(err, { force: true });
    else await writeTable(err, [['line', 'sku', 'code', 'message'], ...refusals], format, at);
    await writeTable(join(folder, 'offers.ok'), [[String(articles.size)]], format, at);
    return { read: articles.size, refused: refusals.length };
  };

  const drop = async (receipt: string, state: '' | 'cancelled') => {
    const sold = receipts.get(receipt);
    if (!sold) throw new RangeError(`the practice till has no receipt ${receipt}`);
    const rows = sold.lines.map(({ sku, quantity, price }) => [
      receipt,
      sold.time,
      sku,
      String(quantity),
      price,
      state,
    ]);
    const name = `sales-${receipt}${state === '' ? '' : '-cancelled'}.csv`;
    const header = ['receipt', 'time', 'sku', 'quantity', 'price', 'state'];
    await writeTable(join(folder, name), [header, ...rows], format, clock.now());
  };

  return {
    readOffers,
    articles: () => [...articles.values()],
    sell: async (lines) => {
      const time = localText(clock.now());
      const receipt = await freeReceipt(folder, time.replaceAll(/\D/g, ''));
      const priced = lines.map(({ sku, quantity }) => {
        const article = articles.get(sku);
        if (!article) throw new RangeError(`the practice till has no article ${sku}`);
        articles.set(sku, { ...article, quantity: article.quantity - quantity });
        return { sku, quantity, price: minorToDecimal(article.priceMinor).replace('.', format.decimal) };
      });
      receipts.set(receipt, { time, lines: priced });
      forgetOldest(receipts);
      await drop(receipt, '');
      return receipt;
    },
    cancel: (receipt) => drop(receipt, 'cancelled'),
  };
}

/** The shop's own time, as tills print it. */
function localText(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** A number no file in the folder bears yet, so that a till opened anew does not repeat itself. */
async function freeReceipt(folder: string, stem: string): Promise<string> {
  for (let n = 1; ; n++) {
    const receipt = `${stem}-${n}`;
    const places = ['.', 'done', 'failed'].map((sub) => isThere(join(folder, sub, `sales-${receipt}.csv`)));
    if (!(await Promise.all(places)).includes(true)) return receipt;
  }
}
