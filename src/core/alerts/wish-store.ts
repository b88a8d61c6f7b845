import type { Queryable, Transaction } from '../database';
import type { Instant } from '../foundation';
import { followAvailability } from './availability';
import type { MailLanguage } from './mail/mail-words';

/** One row of a list of customers that came as a file: which product, which address. */
export interface NewWish {
  readonly line: number;
  readonly sku: string;
  /** The product field read as a barcode; null where it is none. */
  readonly gtin14: string | null;
  readonly emailHash: string;
  readonly emailSealed: string;
  readonly language: MailLanguage;
}

/** What stands in the way of a row, by its line: nothing for those that can be added. */
interface Judged {
  readonly line: number;
  readonly productId: number | null;
  readonly waits: 0 | 1;
  readonly dead: 0 | 1;
}

/** Looks every row up at once: is the product known, does this address wait already, may it be written to. */
async function judge(db: Queryable, wishes: readonly NewWish[]): Promise<Map<number, Judged>> {
  const rows = await db.raw<Judged[]>(
    `select w.value ->> 'line' as line, p.id as productId,
       exists (select 1 from waitlist_entry e where e.product_id = p.id and e.state = 'waiting'
         and e.email_hash = w.value ->> 'emailHash') as waits,
       exists (select 1 from suppression s where s.email_hash = w.value ->> 'emailHash') as dead
     from json_each(?) w
     left join product p on p.id = coalesce(
       (select id from product where sku = w.value ->> 'sku'),
       (select product_id from product_gtin where gtin14 = w.value ->> 'gtin14' limit 1))`,
    [JSON.stringify(wishes.map(({ line, sku, gtin14, emailHash }) => ({ line, sku, gtin14, emailHash })))],
  );
  return new Map(rows.map((row) => [row.line, row]));
}

export type WishVerdict = 'added' | 'waits' | 'product_unknown' | 'email_suppressed';

/**
 * Adds the rows that can be added and says of each what became of it. Given in the order of the file; the first of two
 * alike counts. With `dry` nothing is written.
 */
export async function addWishes(
  trx: Transaction,
  wishes: readonly NewWish[],
  { at, source, dry, seen }: { at: Instant; source: string; dry: boolean; seen: Set<string> },
): Promise<Map<number, WishVerdict>> {
  const judged = await judge(trx, wishes);
  const verdicts = new Map<number, WishVerdict>();
  const added: object[] = [];
  for (const wish of wishes) {
    const { productId = null, waits = 0, dead = 0 } = judged.get(wish.line) ?? {};
    const key = `${productId} ${wish.emailHash}`;
    const verdict =
      productId === null ? 'product_unknown' : dead ? 'email_suppressed' : waits || seen.has(key) ? 'waits' : 'added';
    verdicts.set(wish.line, verdict);
    if (verdict !== 'added') continue;
    seen.add(key);
    const { emailHash, emailSealed, language } = wish;
    added.push({ productId, emailHash, emailSealed, language });
  }
  if (!dry) {
    await trx.raw(
      `insert into waitlist_entry (product_id, email_hash, email_sealed, language, state, source, created_at)
       select value ->> 'productId', value ->> 'emailHash', value ->> 'emailSealed', value ->> 'language', 'waiting', ?, ?
       from json_each(?)`,
      [source, at, JSON.stringify(added)],
    );
  }
  return verdicts;
}

/** Begins to follow the products of these rows; to be called before they are added, for the same reason as for one. */
export async function followProducts(trx: Transaction, wishes: readonly NewWish[], at: Instant): Promise<void> {
  const judged = await judge(trx, wishes);
  const ids = new Set([...judged.values()].flatMap(({ productId }) => productId ?? []));
  for (const id of ids) await followAvailability(trx, id, at);
}
