import type { AlertsReport, ProblemView } from '../../../contract';
import { countAlerts, countWaiting, findAlerts, findDueAlerts, settleInterrupted } from '../../alerts';
import { instant, problem } from '../../foundation';
import type { Services } from '../../services';
import { alertView } from './alert-view';
import { openMailRoute } from './mail-route';
import { queueWaves } from './queue-waves';
import { sendOne } from './send-one';

/** Most alerts listed one by one in a report. */
const LISTED = 200;

export interface SendOptions {
  readonly signal: AbortSignal;
  /** Wait with what a server put off, as a schedule does; a person who asks has mended something, and means now. */
  readonly patient: boolean;
}

/** One run: settles what a killed run left, queues the next fair waves, and sends what is due, one mail after another. */
export async function sendAlerts(services: Services, options: SendOptions): Promise<AlertsReport> {
  const { activity, clock, database, events } = services;
  const at = instant(clock);
  const tally = { sent: 0, refused: 0, uncertain: 0, withdrawn: 0 };
  const touched = await database.write((trx) => settleInterrupted(trx, at));
  tally.uncertain += touched.length;
  const queued = await queueWaves(services, at);
  const stopped = await sendDue(services, options, tally, touched);
  if (tally.sent > 0) await activity.record('info', problem('alerts_sent', { count: tally.sent }));
  if (queued > 0 || touched.length > 0) {
    events.publish({ type: 'changed', what: 'alerts' });
    events.publish({ type: 'changed', what: 'waitlist' });
  }
  return {
    ...tally,
    queued: await countAlerts(database.read, 'queued'),
    waiting: await countWaiting(database.read),
    problem: stopped,
    alerts: (await findAlerts(database.read, touched.slice(0, LISTED))).map((alert) =>
      alertView(services.secrets, alert),
    ),
  };
}

/** Sends what is due; returns why the run stopped before its end, if it did. */
async function sendDue(
  services: Services,
  { signal, patient }: SendOptions,
  tally: { sent: number; refused: number; uncertain: number; withdrawn: number },
  touched: number[],
): Promise<ProblemView | null> {
  const due = await findDueAlerts(services.database.read, patient ? instant(services.clock) : null);
  if (due.length === 0) return null;
  const opened = await openMailRoute(services);
  if (!opened.ok) return opened.problem;
  const { port } = opened.value;
  const progress = alertsProgress(services, due.length);
  try {
    for (const [done, id] of due.entries()) {
      if (signal.aborted) return problem('mail_interrupted', { left: due.length - done });
      progress(done, false);
      const sent = await sendOne(services, opened.value, id, signal);
      if (!sent) continue;
      touched.push(id);
      if (sent.settlement.state !== 'queued') tally[sent.settlement.state] += 1;
      if (sent.result?.status === 'unreachable') return sent.result.problem;
    }
    return null;
  } finally {
    progress(due.length, true);
    await port.close();
  }
}

function alertsProgress({ events, random }: Services, total: number): (done: number, finished: boolean) => void {
  const task = random.uuid();
  return (done, finished) =>
    events.publish({
      type: 'progress',
      task,
      kind: 'alerts',
      subject: '',
      phase: 'sending',
      done,
      total,
      perSecond: null,
      secondsLeft: null,
      finished,
    });
}
