import type { ChannelSyncReport } from '../../../contract';
import type { Problem } from '../../foundation';
import { countNotInStep, countWaiting, listingsForAttention } from '../listing-store';
import type { ChannelPorts } from '../ports';
import type { ChannelRow } from '../types';
import { newTally, type Tally } from './pass';
import { countUnknownLines } from './sale-store';

const ATTENTION = 20;

/** What a pass did and how things stand after it, for a person to read. */
export async function reportPass(
  ports: Pick<ChannelPorts, 'database'>,
  channel: ChannelRow,
  pass: { outcome: ChannelSyncReport['outcome']; tally?: Tally; requests?: number; problem?: Problem | null },
): Promise<ChannelSyncReport> {
  const { tally = newTally(), requests = 0, problem = null } = pass;
  const db = ports.database.read;
  const counts = (await countNotInStep(db, [channel.id])).get(channel.id);
  const states = counts?.states;
  const waiting = (states?.waiting ?? 0) + (states?.sending ?? 0) + (states?.drifted ?? 0);
  const kept = (await countWaiting(db, [channel.id])).get(channel.id)?.held;
  const held = (kept?.zeroes ?? 0) + (kept?.moves ?? 0);
  const unfinished = waiting + held + (states?.refused ?? 0) + (states?.ambiguous ?? 0) > 0;
  const achieved = tally.salesBooked + tally.matched + tally.created + tally.pushed + tally.confirmed > 0;
  return {
    channel: channel.name,
    kind: channel.kind,
    outcome: pass.outcome === 'done' ? outcomeOf(problem !== null, achieved, unfinished) : pass.outcome,
    ...tally,
    unknownSaleLines: await countUnknownLines(db, channel.id),
    notListed: states?.not_listed ?? 0,
    refused: states?.refused ?? 0,
    waiting,
    held,
    requests,
    problem: problem && { code: problem.code, facts: problem.facts },
    attention: await listingsForAttention(db, channel.id, ATTENTION),
  };
}

function outcomeOf(stopped: boolean, achieved: boolean, unfinished: boolean): ChannelSyncReport['outcome'] {
  if (stopped) return achieved ? 'partly' : 'failed';
  return unfinished ? 'partly' : 'done';
}
