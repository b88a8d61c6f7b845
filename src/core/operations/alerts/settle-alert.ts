import type { AlertView } from '../../../contract';
import { endEntry, findAlert, isSuppressed, queueAgain, recordSettlement } from '../../alerts';
import { Fault, instant, type Outcome, ok, problem, refused } from '../../foundation';
import type { Services } from '../../services';
import { alertView } from './alert-view';

/** States in which nobody but a person knows what is right. */
const OPEN_TO_DECISION = new Set(['uncertain', 'refused']);

/**
 * A person decides about a mail that may not have arrived. It is sent once more only if that person says so: OneShelf by
 * itself never does. Problems: alert_unknown, alert_not_open, email_suppressed.
 */
export async function settleAlert(
  services: Services,
  { id, as }: { id: number; as: 'send_again' | 'sent' },
): Promise<Outcome<AlertView>> {
  const { activity, clock, database, events, secrets } = services;
  const at = instant(clock);
  const outcome = await database.write(async (trx): Promise<Outcome<AlertView>> => {
    const alert = await findAlert(trx, id);
    if (!alert) return refused(problem('alert_unknown', { id }));
    if (!OPEN_TO_DECISION.has(alert.state)) return refused(problem('alert_not_open', { id }));
    if (as === 'sent') {
      await recordSettlement(trx, id, { state: 'sent', problem: null }, at);
      await endEntry(trx, alert.entryId, 'notified', at);
    } else {
      if (await isSuppressed(trx, alert.emailHash)) return refused(problem('email_suppressed', { sku: alert.sku }));
      await queueAgain(trx, id);
    }
    const code = as === 'sent' ? 'alert_settled_sent' : 'alert_queued_again';
    await activity.record('info', problem(code, { sku: alert.sku, name: alert.name }), trx);
    const after = await findAlert(trx, id);
    if (!after) throw new Fault('row_vanished', `alert ${id} was written and is not there`);
    return ok(alertView(secrets, after));
  });
  if (outcome.ok) {
    events.publish({ type: 'changed', what: 'alerts' });
    events.publish({ type: 'changed', what: 'waitlist' });
  }
  return outcome;
}
