import type { ErasedView, CustomerDataView } from '../../../contract';
import { eraseByHash, findPerson, findPersonAlerts, hashOf, rememberErasure } from '../../alerts';
import { instant, type Outcome, ok, problem, refused } from '../../foundation';
import type { Services } from '../../services';

/** Everything kept about one person, for that person. Problems: email_invalid, customer_unknown. */
export async function showPerson(services: Services, email: string): Promise<Outcome<CustomerDataView>> {
  const { database, secrets } = services;
  const emailHash = hashOf((plain) => secrets.fingerprint(plain), email);
  if (emailHash === null) return refused(problem('email_invalid', { sku: '' }));
  const entries = await findPerson(database.read, emailHash);
  const [first] = entries;
  if (!first) return refused(problem('customer_unknown'));
  return ok({
    email: secrets.open(first.emailSealed),
    entries: entries.map(({ sku, name, language, state, source, createdAt, endedAt }) => ({
      sku,
      name,
      language,
      state,
      source,
      createdAt,
      endedAt,
    })),
    alerts: await findPersonAlerts(database.read, emailHash),
  });
}

/**
 * Deletes one person everywhere. The activity log says that it was done and how much it was, never whom it was about: a
 * shop proves it by the moment, and by `erasure`, which knows the address only as a keyed hash. Problems: email_invalid,
 * customer_unknown.
 */
export async function erasePerson(services: Services, email: string): Promise<Outcome<ErasedView>> {
  const { activity, clock, database, events, secrets } = services;
  const emailHash = hashOf((plain) => secrets.fingerprint(plain), email);
  if (emailHash === null) return refused(problem('email_invalid', { sku: '' }));
  const at = instant(clock);
  const outcome = await database.write(async (trx): Promise<Outcome<ErasedView>> => {
    const erased = await eraseByHash(trx, emailHash, at);
    if (erased.entries + erased.alerts === 0) return refused(problem('customer_unknown'));
    await rememberErasure(trx, emailHash, erased, at);
    await activity.record('info', problem('person_erased', { ...erased }), trx);
    return ok({ ...erased });
  });
  if (outcome.ok) {
    events.publish({ type: 'changed', what: 'waitlist' });
    events.publish({ type: 'changed', what: 'alerts' });
  }
  return outcome;
}
