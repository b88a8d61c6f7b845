import type { CallResult, ChannelProblem, CommandResult, ItemResult } from '../../core/channels';
import { channelProblem, done } from '../http';
import type { Account } from './account';
import { type PushCommand, partId, readCommand } from './command-id';
import { type CommandReport, type TaskOutcome, askReport, askTasks, sendCommand } from './commands';
import { readOffers } from './offers';

/** The command that publishes revived offers again; its id follows from the push like that of every other part. */
const PUBLISHING = 'a0';

/** What Allegro answers within one call; the same part is asked for once, however many items wait for it. */
interface Answers {
  report(push: string, part: string): Promise<CallResult<CommandReport>>;
  tasks(push: string, part: string): Promise<CallResult<readonly TaskOutcome[]>>;
}

type Failures = Map<string, { readonly part: string; readonly reason: string; readonly message: string }>;
type Progress = { readonly state: 'working' | 'unknown' } | { readonly state: 'ended'; readonly failures: Failures };

/** How far pushes have got. Only what failed is named: what succeeded is read back anyway. */
export async function followCommands(
  account: Account,
  commands: readonly string[],
  signal: AbortSignal,
): Promise<CallResult<readonly CommandResult[]>> {
  const answers = rememberAnswers(account, signal);
  const results: CommandResult[] = [];
  for (const text of commands) {
    const command = readCommand(text);
    if (!command) {
      results.push({ command: text, state: 'unknown' });
      continue;
    }
    const progress = await progressOf(account, answers, command, signal);
    if (!progress.ok) return progress;
    if (progress.value.state !== 'ended') {
      results.push({ command: text, state: progress.value.state });
      continue;
    }
    const items = await refusals(account, progress.value.failures, signal);
    if (!items.ok) return items;
    results.push({ command: text, state: 'ended', items: items.value });
  }
  return done(results);
}

async function progressOf(
  account: Account,
  answers: Answers,
  { push, parts, revives }: PushCommand,
  signal: AbortSignal,
): Promise<CallResult<Progress>> {
  const published = revives ? await answers.report(push, PUBLISHING) : null;
  if (published && !published.ok) return published;
  if (published?.value.state === 'working') return done({ state: 'working' });
  const all = published?.value.state === 'ended' ? [...parts, PUBLISHING] : parts;
  const failures: Failures = new Map();
  const ready = new Set<string>();
  for (const part of all) {
    const report = await answers.report(push, part);
    if (!report.ok) return report;
    if (report.value.state !== 'ended') return done({ state: report.value.state });
    if (report.value.failed === 0 && published?.value.state !== 'unknown') continue;
    const tasks = await answers.tasks(push, part);
    if (!tasks.ok) return tasks;
    for (const { offerId, failure } of tasks.value) {
      ready.add(offerId);
      if (failure && !failures.has(offerId)) failures.set(offerId, { part, ...failure });
    }
  }
  const offerIds = [...ready].filter((id) => !failures.has(id)).toSorted();
  if (published?.value.state !== 'unknown' || offerIds.length === 0) return done({ state: 'ended', failures });
  // Their stock is set, so they can be published. Should this be asked twice, Allegro knows the id.
  const sent = await sendCommand(account, partId(push, PUBLISHING), { kind: 'activate', offerIds }, signal);
  return sent.ok ? done({ state: 'working' }) : sent;
}

/** Allegro has no sure word for an offer that is gone, so what failed is looked at. */
async function refusals(
  account: Account,
  failures: Failures,
  signal: AbortSignal,
): Promise<CallResult<readonly ItemResult[]>> {
  if (failures.size === 0) return done([]);
  const refs = [...failures.keys()].map((id) => ({ id, data: {} }));
  const read = await readOffers(account, refs, signal);
  if (!read.ok) return read;
  return done(
    read.value.flatMap((now): ItemResult[] => {
      const { part, reason, message } = failures.get(now.id)!;
      const facts = { id: now.id, reason, message };
      if (now.status === 'gone') return [refused(now.id, channelProblem('allegro_offer_gone', 'gone', facts))];
      // Publishing what is published already fails, and nothing is wrong with it.
      if (part === PUBLISHING && (now.shown.quantity ?? 0) > 0) return [{ id: now.id, status: 'accepted' }];
      return [refused(now.id, channelProblem('allegro_change_refused', 'validation', facts))];
    }),
  );
}

const refused = (id: string, problem: ChannelProblem): ItemResult => ({ id, status: 'refused', problem });

function rememberAnswers(account: Account, signal: AbortSignal): Answers {
  const remembering = <T>(ask: (letter: string, id: string) => Promise<T>) => {
    const known = new Map<string, Promise<T>>();
    return (push: string, part: string): Promise<T> => {
      const id = partId(push, part);
      const answer = known.get(id) ?? ask(part.charAt(0), id);
      known.set(id, answer);
      return answer;
    };
  };
  return {
    report: remembering((letter, id) => askReport(account, letter, id, signal)),
    tasks: remembering((letter, id) => askTasks(account, letter, id, signal)),
  };
}
