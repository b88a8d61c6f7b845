import type { PostingView } from '../../../contract';
import type { Queryable } from '../../database';
import { type Problem, problem } from '../../foundation';

/** A posting with what is known of its cause and of its undoing. */
export interface StoredPosting {
  readonly id: number;
  readonly kind: PostingView['kind'];
  readonly actor: string;
  readonly at: string;
  readonly runId: number | null;
  readonly file: string | null;
  readonly sale: string | null;
  readonly channel: string | null;
  readonly movements: number;
  readonly prices: number;
  readonly fields: number;
  readonly reason: string | null;
  readonly undoes: number | null;
  readonly undoneBy: number | null;
  /** Rows that its newest undo kept. */
  readonly leftStanding: number;
}

interface PostingRow extends Omit<StoredPosting, 'kind'> {
  readonly kind: string;
}

/** Rows of one posting lie in one stretch of ids, so that counting a million of them is a subtraction. */
const span = (table: string) => `coalesce(p.last_${table}_id - p.first_${table}_id + 1, 0)`;

const SELECT = `select p.id, p.kind, p.actor, p.recorded_at as at, p.import_run_id as runId, run.file_name as file,
    sale.number as sale, channel.name as channel, ${span('movement')} as movements, ${span('price_change')} as prices,
    ${span('product_change')} as fields, p.reason,
    p.reverses_posting_id as undoes, undo.id as undoneBy, coalesce(undo.kept_rows, 0) as leftStanding
  from posting p
    left join import_run run on run.id = p.import_run_id
    left join sale on sale.id = p.sale_id left join channel on channel.id = sale.channel_id
    left join posting undo on undo.id = (select max(id) from posting taken where taken.reverses_posting_id = p.id)`;

const toPosting = (row: PostingRow): StoredPosting => ({ ...row, kind: postingKind(row.kind, row.prices > 0) });

/** Prices set by hand are kept as adjustments that made price changes. */
export function postingKind(kind: string, hasPrices: boolean): PostingView['kind'] {
  return kind === 'adjustment' && hasPrices ? 'price' : (kind as PostingView['kind']);
}

export async function findPosting(db: Queryable, id: number): Promise<StoredPosting | null> {
  const rows = await db.raw<PostingRow[]>(`${SELECT} where p.id = ?`, [id]);
  return rows[0] ? toPosting(rows[0]) : null;
}

/** What an applied run posted: the newest of its postings that is not an undo. */
export async function findPostingOfRun(db: Queryable, runId: number): Promise<StoredPosting | null> {
  const rows = await db.raw<PostingRow[]>(
    `${SELECT} where p.import_run_id = ? and p.kind <> 'undo' order by p.id desc limit 1`,
    [runId],
  );
  return rows[0] ? toPosting(rows[0]) : null;
}

/** One page of postings, newest first. */
export async function listPostings(
  db: Queryable,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ items: StoredPosting[]; total: number }> {
  const rows = await db.raw<PostingRow[]>(`${SELECT} order by p.id desc limit ? offset ?`, [page.limit, page.offset]);
  const counted = await db.raw<[{ n: number }]>('select count(*) as n from posting');
  return { items: rows.map(toPosting), total: counted[0]?.n ?? 0 };
}

/** Null when the posting can be undone; else why it cannot, and what to do instead. */
export function whyNotUndoable(posting: StoredPosting): Problem | null {
  const { id } = posting;
  if (posting.undoes !== null || posting.kind === 'undo') return problem('undo_is_final', { id, of: posting.undoes });
  if (posting.kind === 'sale' || posting.kind === 'return') {
    return problem('posting_is_sale', { id, number: posting.sale ?? '–', channel: posting.channel ?? '–' });
  }
  if (posting.undoneBy !== null && posting.leftStanding === 0) {
    return problem('posting_already_undone', { id, by: posting.undoneBy });
  }
  return null;
}

export function postingView(posting: StoredPosting): PostingView {
  const { runId, file, sale, channel, ...known } = posting;
  const whyNot = whyNotUndoable(posting);
  return {
    ...known,
    run: runId === null ? null : { id: runId, file: file ?? '' },
    sale: sale === null ? null : { number: sale, channel: channel ?? '' },
    undoable: whyNot === null,
    whyNot: whyNot && { code: whyNot.code, facts: { ...whyNot.facts } },
  };
}
