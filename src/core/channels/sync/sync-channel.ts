import type { ChannelSyncReport } from '../../../contract';
import { instant, problem } from '../../foundation';
import { markAttempt, markAudited, markPushRate } from '../channel-store';
import { acceptPrices } from '../drift-store';
import { batchSizeOf } from '../limits/gates';
import type { ChannelPorts, MasterChanged } from '../ports';
import { readChannelProblem } from '../stored-problem';
import type { ChannelRow } from '../types';
import { currencyProblem } from './ask-channel';
import { auditSlice } from './audit-slice';
import { isPutOff } from './backoff';
import { applyBrake } from './brake';
import { createChannelCalls } from './channel-calls';
import { countDrifted } from './confirm-store';
import { createDeadlines, type Deadlines } from './deadlines';
import { endPass } from './end-pass';
import { followCommands } from './follow-commands';
import { matchListings } from './match-listings';
import { closeQuietly, type OpenedConnector, openConnector } from './open-connector';
import type { Pace } from './pace';
import { newTally, type Pass } from './pass';
import { publishMissing } from './publish-missing';
import { pullSales } from './pull-sales';
import { pushOffers, settleDoubtful } from './push-offers';
import { forgetBackoff } from './push-store';
import { reportPass } from './report-pass';

export interface SyncOptions {
  readonly full: boolean;
  /** Wait out what was refused before, as a schedule does; a person who asks has mended something, and means now. */
  readonly patient: boolean;
  /** Also look at some of what is believed in step, as a schedule does. */
  readonly audits: boolean;
  readonly signal: AbortSignal;
  readonly pace: Pace;
  readonly masterChanged: MasterChanged;
  /** Names this run in progress events. */
  readonly task: string;
}

/**
 * One pass over one channel: pull sales, find listings, push what differs, read back. Everything it needs to know is in
 * the rows, and they are written before and after every call, so that it can be cut off anywhere and simply run again.
 */
export async function syncChannel(
  ports: ChannelPorts,
  channel: ChannelRow,
  options: SyncOptions,
): Promise<ChannelSyncReport> {
  if (channel.state !== 'active') return reportPass(ports, channel, { outcome: 'paused' });
  const before = readChannelProblem(channel.problem);
  const throttled = before?.class === 'throttled' && (options.patient || before.asked !== false);
  if (throttled && isPutOff(channel.retryAt, instant(ports.clock))) {
    return reportPass(ports, channel, { outcome: 'failed', problem: before });
  }
  await ports.database.write((trx) => markAttempt(trx, channel.id, instant(ports.clock)));
  const deadlines = createDeadlines(options.pace.callTimeoutMs);
  const opened = openConnector(ports, channel, { onGateWait: deadlines.extend });
  if (!opened.ok) return endPass(ports, channel, { tally: newTally(), requests: 0, stopped: opened.problem });
  const pass = createPass(ports, channel, opened.value, { ...options, deadlines });
  try {
    await runPass(pass, options);
  } finally {
    await closeQuietly(ports, channel, opened.value.connector);
    publishProgress(ports, channel, options, 'confirm', pass.tally.confirmed, null, true);
  }
  return endPass(ports, channel, { tally: pass.tally, requests: pass.calls.requests, stopped: pass.calls.stopped });
}

const DRIFT_FOUND = { put_right: 'drift_found', ask: 'drift_found_asks', accept: 'drift_found_kept' } as const;

async function runPass(pass: Pass, options: Pick<SyncOptions, 'patient' | 'audits'>): Promise<void> {
  const { calls, ports, channel } = pass;
  if (channel.lastSuccessAt === null) await checkCurrency(pass);
  if (!calls.stopped) await pullSales(pass);
  if (calls.stopped) return;
  if (pass.full || !options.patient) await ports.database.write((trx) => forgetBackoff(trx, channel.id));
  const { absent, drifted: foundDrifted } = await matchListings(pass);
  const slice = options.audits && !pass.full && !calls.stopped ? await auditSlice(pass) : [];
  const drifted = [...foundDrifted, ...slice];
  if (drifted.length > 0 && !calls.stopped) {
    // A quantity that fell since we pulled is a sale, not a drift: hear of it before pushing over it.
    await pullSales(pass);
    pass.tally.drifted = await countDrifted(ports.database.read, drifted);
    const policy = channel.onDrift;
    if (policy !== 'put_right') await ports.database.write((trx) => acceptPrices(trx, drifted, policy, pass.now()));
    if (pass.tally.drifted > 0) {
      await ports.activity.record(
        'warning',
        problem(DRIFT_FOUND[policy], { channel: channel.name, count: pass.tally.drifted }),
      );
    }
  }
  if (!calls.stopped) await publishMissing(pass, absent);
  if (!calls.stopped) await followCommands(pass, 'ask_once');
  if (!calls.stopped) await settleDoubtful(pass);
  if (calls.stopped) return;
  // The first pass looks everything up, too.
  if (pass.full || channel.lastSuccessAt === null)
    await ports.database.write((trx) => markAudited(trx, channel.id, pass.now()));
  await applyBrake(pass);
  const from = performance.now();
  const before = pass.tally.confirmed;
  await pushOffers(pass);
  await measure(pass, pass.tally.confirmed - before, (performance.now() - from) / 1_000);
}

/** A handful of listings says little about how fast a thousand would go. */
const ENOUGH_TO_MEASURE = 20;

async function measure({ ports, channel }: Pass, confirmed: number, seconds: number): Promise<void> {
  if (confirmed < ENOUGH_TO_MEASURE || seconds <= 0) return;
  await ports.database.write((trx) => markPushRate(trx, channel.id, confirmed / seconds));
}

/** Before anything is ever pushed: 24.99 PLN must not become 24.99 EUR. */
async function checkCurrency({ calls, connector, channel }: Pass): Promise<void> {
  const shop = await calls.call((signal) => connector.test(signal));
  if (!shop.ok) return calls.stop(shop.problem);
  const differs = currencyProblem(channel, shop.value);
  if (differs) calls.stop({ ...differs, class: 'validation', retryAfterMs: null });
}

/** While some workers write down what they heard, others keep the lines to the channel busy. */
const MORE_WORKERS = 2;

function createPass(
  ports: ChannelPorts,
  channel: ChannelRow,
  { kind, connector }: OpenedConnector,
  options: SyncOptions & { readonly deadlines: Deadlines },
): Pass {
  const { signal, pace, deadlines, full, masterChanged } = options;
  const { concurrency } = kind.capabilities;
  return {
    ports,
    channel,
    connector,
    capabilities: kind.capabilities,
    calls: createChannelCalls(ports, { channel: channel.name, connector, signal, pace, deadlines, concurrency }),
    workers: concurrency + MORE_WORKERS,
    tally: newTally(),
    batchSize: batchSizeOf(ports.database, channel.id, kind),
    full,
    pace,
    signal,
    masterChanged,
    now: () => instant(ports.clock),
    progress: (phase, done, total) => publishProgress(ports, channel, options, phase, done, total, false),
  };
}

function publishProgress(
  ports: ChannelPorts,
  channel: ChannelRow,
  { task }: SyncOptions,
  phase: string,
  done: number,
  total: number | null,
  finished: boolean,
): void {
  ports.events.publish({
    type: 'progress',
    kind: 'sync',
    task,
    subject: channel.name,
    phase,
    done,
    total,
    perSecond: null,
    secondsLeft: null,
    finished,
  });
}
