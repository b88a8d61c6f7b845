import { setTimeout as sleep } from 'node:timers/promises';
import { addMilliseconds } from '../../foundation';
import type { CommandResult } from '../port';
import { type CommandedRow, findCommanded, forgetCommands } from './command-store';
import { inChunks, inParallel } from './in-parallel';
import type { Pass } from './pass';
import { readBack } from './read-back';
import { recordRefusals, type Refusal } from './refusals';

/** One question asks about at most so many commands. */
const COMMANDS_AT_ONCE = 20;
/** A command that takes longer than this is believed lost: its listings are read, and pushed again where need be. */
const LOST_AFTER_MS = 6 * 60 * 60_000;

/**
 * Asks how far the channel has got with what it said it would do. What has ended is read back like any push; with `patience`
 * the pass waits a while for the rest. Returns whether anything ended.
 */
export async function followCommands(pass: Pass, patience: 'ask_once' | 'wait'): Promise<boolean> {
  const { calls, connector, pace, signal } = pass;
  if (!connector.follow) return false;
  const giveUpAt = performance.now() + pace.followForMs;
  let wait = pace.followEveryMs;
  let anyEnded = false;
  for (;;) {
    const waiting = await findCommanded(pass.ports.database.read, pass.channel.id);
    if (waiting.length === 0 || calls.stopped) return anyEnded;
    const ended = await askOnce(pass, waiting);
    anyEnded ||= ended > 0;
    if (ended === waiting.length || calls.stopped) return anyEnded;
    if (patience === 'ask_once' || performance.now() + wait > giveUpAt) return anyEnded;
    try {
      await sleep(wait, undefined, { signal });
    } catch {
      // Only the pass being called off wakes us; the next call says so.
      return anyEnded;
    }
    wait *= 1.5;
  }
}

async function askOnce(pass: Pass, waiting: readonly CommandedRow[]): Promise<number> {
  const byCommand = new Map<string, CommandedRow[]>();
  for (const row of waiting) byCommand.set(row.command, [...(byCommand.get(row.command) ?? []), row]);
  let ended = 0;
  await inParallel(pass.workers, inChunks([...byCommand.keys()], COMMANDS_AT_ONCE), async (commands) => {
    const answer = await pass.calls.call((signal) => pass.connector.follow!(commands, signal));
    if (!answer.ok) return;
    for (const result of answer.value) ended += await settle(pass, result, byCommand.get(result.command) ?? []);
  });
  return ended;
}

/** Returns how many listings are no longer waiting. */
async function settle(pass: Pass, result: CommandResult, rows: readonly CommandedRow[]): Promise<number> {
  const lost = (row: CommandedRow) => (row.pushedAt ?? '') <= addMilliseconds(pass.now(), -LOST_AFTER_MS);
  const over = result.state === 'working' ? rows.filter(lost) : rows;
  if (over.length === 0) return 0;
  const said = new Map(result.state === 'ended' ? result.items.map((item) => [item.id, item]) : []);
  const refusals: Refusal[] = [];
  const applied: CommandedRow[] = [];
  for (const row of over) {
    const item = said.get(row.ref.id);
    if (item?.status === 'refused') refusals.push({ row, refusal: item.problem });
    else applied.push(row);
  }
  await pass.ports.database.write((trx) =>
    forgetCommands(
      trx,
      over.map((row) => row.id),
    ),
  );
  await recordRefusals(pass, refusals);
  pass.tally.pushed += applied.length;
  await readBack(pass, applied, result.state === 'ended' ? 'pushed' : 'unanswered');
  return over.length;
}
