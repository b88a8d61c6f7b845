import type { Transaction } from '../../database';
import { problem } from '../../foundation';
import { APART } from '../listing-state';
import type { Pass } from './pass';

/** What would leave in this pass. Only of listings we have told something before. */
interface Outgoing {
  readonly zeroes: number;
  readonly moves: number;
}

/** What that is a share of. */
interface Told {
  readonly onSale: number;
  readonly listed: number;
}

/** Fewer than this many are an ordinary day, whatever the share. */
const FEWEST = 20;
/** A price that moves by more than this share of what is shown. */
const MOVE_PERCENT = 30;

/** A first offer is never held: whoever connects a channel wants it to say what the master says. */
const TOLD = `listing.channel_id = :channel and listing.match = 'matched' and listing.pushed_at is not null`;
/** A person who has looked at the offers of one moment has not seen those worked out later, but those they decided. */
const UNSEEN = `((channel.brake_passed_at is null or listing.desired_at > channel.brake_passed_at)
  and listing.desired_at is distinct from listing.meant_at)`;
const ZERO = `(listing.desired_quantity = 0 and listing.confirmed_quantity > 0)`;
const MOVE = `(listing.confirmed_price_minor > 0
  and abs(listing.desired_price_minor - listing.confirmed_price_minor) * 100 > ${MOVE_PERCENT} * listing.confirmed_price_minor)`;

/**
 * The brake on the way out: when unusually many listings would sell out or change price by a lot, those wait for a person
 * and all others go. Judged anew in every pass from what is true then, so a master that is put right releases them too.
 */
export async function applyBrake(pass: Pass): Promise<void> {
  const { ports, channel } = pass;
  // Until a first pass has come to its end, most of what leaves is a first offer or its repeat.
  if (channel.lastSuccessAt === null) return;
  const began = await ports.database.write(async (trx) => {
    const outgoing = await countOutgoing(trx, channel.id);
    // All listings are counted only when there is something to weigh against them.
    const many = outgoing.zeroes >= FEWEST || outgoing.moves >= FEWEST;
    const told = many ? await countTold(trx, channel.id) : { onSale: 0, listed: 0 };
    const zeroes = tooMany(outgoing.zeroes, told.onSale, channel.brakeZeroes);
    const moves = tooMany(outgoing.moves, told.listed, channel.brakeMoves);
    const before = await heldBefore(trx, channel.id);
    if (!zeroes && !moves && !before) return null;
    await mark(trx, channel.id, { zeroes, moves });
    if (before || (!zeroes && !moves)) return null;
    return { zeroes: zeroes ? outgoing.zeroes : 0, moves: moves ? outgoing.moves : 0 };
  });
  if (began) await ports.activity.record('warning', problem('push_braked', { channel: channel.name, ...began }));
}

function tooMany(count: number, of: number, percent: number | null): boolean {
  return percent !== null && count >= FEWEST && count * 100 > percent * of;
}

async function countOutgoing(trx: Transaction, channelId: number): Promise<Outgoing> {
  const [counts] = await trx.raw<Outgoing[]>(
    `select coalesce(sum(${ZERO}), 0) as zeroes, coalesce(sum(${MOVE}), 0) as moves
     from listing join channel on channel.id = listing.channel_id where ${TOLD} and ${APART} and ${UNSEEN}`,
    { channel: channelId },
  );
  if (!counts) throw new RangeError('an aggregate has one row');
  return counts;
}

async function countTold(trx: Transaction, channelId: number): Promise<Told> {
  const [counts] = await trx.raw<Told[]>(
    `select coalesce(sum(listing.confirmed_quantity > 0), 0) as "onSale", count(*) as listed from listing where ${TOLD}`,
    { channel: channelId },
  );
  if (!counts) throw new RangeError('an aggregate has one row');
  return counts;
}

async function heldBefore(trx: Transaction, channelId: number): Promise<boolean> {
  return (await trx('listing').where({ channel_id: channelId }).whereNotNull('held').first('id')) !== undefined;
}

async function mark(trx: Transaction, channelId: number, holds: { zeroes: boolean; moves: boolean }): Promise<void> {
  await trx('listing').where({ channel_id: channelId }).whereNotNull('held').update({ held: null });
  await trx.raw(
    `update listing set held = case when :zeroes and ${ZERO} then 'zeroes' else 'moves' end
     from channel where channel.id = listing.channel_id and ${TOLD} and ${APART} and ${UNSEEN}
       and ((:zeroes and ${ZERO}) or (:moves and ${MOVE}))`,
    { channel: channelId, zeroes: holds.zeroes ? 1 : 0, moves: holds.moves ? 1 : 0 },
  );
}
