import type { Transaction } from '../../database';
import { type Instant, type Outcome, ok, problem, refused } from '../../foundation';
import { writeProblem } from '../stored-problem';
import type { ChannelRow } from '../types';
import { amongConcerned, type Touched } from './concerned';
import { settleMatches } from './settle-matches';

/** A choice of a person: what it was about, and what it took from where. */
export interface Chosen {
  /** The entry a product was linked to, or let go of. */
  readonly remoteId: string | null;
  /** The product that had the entry before. */
  readonly takenFrom: string | null;
  /** What may look otherwise now, for settling. */
  readonly touched: Touched;
}

interface Entry {
  readonly id: number;
  readonly remoteId: string;
  readonly remote: string;
  readonly priceMinor: number | null;
  readonly goneAt: Instant | null;
}

/**
 * Links a product to an entry; nothing unlinks it but a person, or the channel saying that the entry is gone. What the
 * entry shows is read by the next sync before anything is written.
 * Problems: product_unknown, listing_missing, entry_unknown, entry_gone, entry_taken (pass `confirm` to take it all the same).
 */
export async function linkEntry(
  trx: Transaction,
  channel: ChannelRow,
  { sku, remoteId, confirm }: { sku: string; remoteId: string; confirm: boolean },
  at: Instant,
): Promise<Outcome<Chosen>> {
  const found = await findListing(trx, channel, sku);
  if (!found.ok) return found;
  const { id, productId, remoteId: before } = found.value;
  const entry = await findEntry(trx, channel.id, remoteId);
  if (!entry) return refused(problem('entry_unknown', { channel: channel.name, remoteId }));
  if (entry.goneAt !== null) return refused(problem('entry_gone', { channel: channel.name, remoteId }));
  const holder = await findHolder(trx, channel.id, remoteId);
  const takenFrom = holder && holder.id !== id ? holder : null;
  if (takenFrom && !confirm) {
    return refused(problem('entry_taken', { channel: channel.name, remoteId, sku, holder: takenFrom.sku }));
  }
  if (takenFrom) {
    const reason = problem('listing_linked_elsewhere', { sku });
    await trx('listing')
      .where({ id: takenFrom.id })
      .update({ ...UNTIED, match: 'absent', match_by: null, matched_at: at, problem: writeProblem(reason) });
  }
  await trx('listing')
    .where({ id })
    .update({
      ...UNTIED,
      match: 'matched',
      match_by: 'person',
      matched_at: at,
      remote_id: entry.remoteId,
      remote: entry.remote,
      confirmed_price_minor: entry.priceMinor,
      confirmed_at: at,
    });
  await trx('remote_entry').where({ id: entry.id }).update({ ignored_at: null });
  const productIds = takenFrom ? [productId, takenFrom.productId] : [productId];
  const touched = { productIds, remoteIds: before === null ? [remoteId] : [remoteId, before] };
  return ok({ remoteId, takenFrom: takenFrom?.sku ?? null, touched });
}

/**
 * Says that a product is not sold on the channel, whatever may look like it there: its listing is let go of, and neither
 * looked for nor created until the choice is taken back. Problems: product_unknown, listing_missing.
 */
export async function unlinkListing(
  trx: Transaction,
  channel: ChannelRow,
  sku: string,
  at: Instant,
): Promise<Outcome<Chosen>> {
  const found = await findListing(trx, channel, sku);
  if (!found.ok) return found;
  const { id, productId, remoteId } = found.value;
  const reason = writeProblem(problem('listing_unlinked', { sku }));
  await trx('listing')
    .where({ id })
    .update({ ...UNTIED, match: 'absent', match_by: 'person', matched_at: at, problem: reason });
  return ok(letGo(productId, remoteId));
}

/** Takes back what a person (or a GTIN) decided about a product: it is looked for anew. Problems: as of unlinking. */
export async function forgetChoice(trx: Transaction, channel: ChannelRow, sku: string): Promise<Outcome<Chosen>> {
  const found = await findListing(trx, channel, sku);
  if (!found.ok) return found;
  const { id, productId, remoteId, matchBy } = found.value;
  if (matchBy === null || matchBy === 'sku') return refused(problem('nothing_chosen', { channel: channel.name, sku }));
  await trx('listing')
    .where({ id })
    .update({ ...UNTIED, match: 'unknown', match_by: null, matched_at: null });
  return ok(letGo(productId, remoteId));
}

function letGo(productId: number, remoteId: string | null): Chosen {
  const touched = { productIds: [productId], remoteIds: remoteId === null ? [] : [remoteId] };
  return { remoteId, takenFrom: null, touched };
}

/**
 * Leaves an entry out of all work, or takes it in again (`at` null). An entry that a product is linked to cannot be ignored:
 * the link says more. Problems: entry_unknown, entry_linked.
 */
export async function ignoreEntry(
  trx: Transaction,
  channel: ChannelRow,
  remoteId: string,
  at: Instant | null,
): Promise<Outcome<Chosen>> {
  const entry = await findEntry(trx, channel.id, remoteId);
  if (!entry) return refused(problem('entry_unknown', { channel: channel.name, remoteId }));
  const holder = await findHolder(trx, channel.id, remoteId);
  if (holder && at !== null) {
    return refused(problem('entry_linked', { channel: channel.name, remoteId, sku: holder.sku }));
  }
  await trx('remote_entry').where({ id: entry.id }).update({ ignored_at: at });
  return ok({ remoteId, takenFrom: null, touched: { productIds: [], remoteIds: [remoteId] } });
}

/** After a choice: what it has made plain is matched at once, on channels whose whole catalogue has been read. */
export async function settleIfRead(trx: Transaction, channelId: number, touched: Touched, at: Instant): Promise<void> {
  const read = await trx('catalogue_reading')
    .where({ channel_id: channelId })
    .whereNotNull('finished_at')
    .first<{ id: number } | undefined>('id');
  if (!read) return;
  await amongConcerned(trx, channelId, touched, (scope) =>
    settleMatches(trx, channelId, at, { justRead: false, scope }),
  );
}

const UNTIED = {
  remote_id: null,
  remote: null,
  confirmed_price_minor: null,
  confirmed_quantity: null,
  confirmed_at: null,
  pushed_price_minor: null,
  pushed_quantity: null,
  pushed_at: null,
  drifted_at: null,
  attempts: 0,
  retry_at: null,
  problem: null,
};

interface FoundListing {
  readonly id: number;
  readonly productId: number;
  readonly remoteId: string | null;
  readonly matchBy: 'sku' | 'gtin' | 'person' | null;
}

async function findListing(trx: Transaction, channel: ChannelRow, sku: string): Promise<Outcome<FoundListing>> {
  const product = await trx('product').where({ sku }).first<{ id: number } | undefined>('id');
  if (!product) return refused(problem('product_unknown', { sku }));
  const listing = await trx('listing')
    .where({ channel_id: channel.id, product_id: product.id })
    .first<FoundListing | undefined>('id', 'product_id as productId', 'remote_id as remoteId', 'match_by as matchBy');
  return listing ? ok(listing) : refused(problem('listing_missing', { channel: channel.name, sku }));
}

function findEntry(trx: Transaction, channelId: number, remoteId: string): Promise<Entry | undefined> {
  return trx('remote_entry')
    .where({ channel_id: channelId, remote_id: remoteId })
    .first<Entry | undefined>(
      'id',
      'remote_id as remoteId',
      'remote',
      'price_minor as priceMinor',
      'gone_at as goneAt',
    );
}

function findHolder(
  trx: Transaction,
  channelId: number,
  remoteId: string,
): Promise<{ id: number; productId: number; sku: string } | undefined> {
  return trx('listing')
    .join('product', 'product.id', 'listing.product_id')
    .where({ channel_id: channelId, remote_id: remoteId })
    .first<{ id: number; productId: number; sku: string } | undefined>(
      'listing.id',
      'product.id as productId',
      'product.sku',
    );
}
