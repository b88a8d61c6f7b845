import { contract, operationsFor } from '../../../contract';
import { ok, type Outcome, problem, refused } from '../../foundation';
import {
  changePerson,
  checkPassphrase,
  endSessions,
  findPerson,
  hashPassphrase,
  type LiveSessions,
} from '../../people';
import type { Operations, Services } from '../../services';
import type { PassphraseCheck } from './passphrase-check';

/** What whoever is at a screen may ask about themselves. */
export function createSessionOperations(
  services: Services,
  live: LiveSessions,
  check: PassphraseCheck,
): Operations['session'] {
  const { activity, database, events } = services;
  return {
    who: (_input, call) =>
      Promise.resolve({
        name: call.session?.name ?? null,
        role: call.role,
        may: operationsFor(call.role, contract),
      }),

    async changePassphrase({ name: named, current, passphrase }, { session }) {
      // Who signed in speaks for nobody else.
      const name = session?.name ?? named;
      if (name === undefined) return refused(problem('passphrase_whose'));
      const checked = await check({ name, passphrase: current, address: null });
      if (!checked.ok) {
        return checked.problem.code === 'sign_in_wrong' ? refused(problem('passphrase_wrong')) : checked;
      }
      const person = checked.value;
      const fit = checkPassphrase(passphrase, person.name, person.role);
      if (!fit.ok) return fit;
      const hash = await hashPassphrase(passphrase);
      let ended: string[] = [];
      const changed = await database.write(async (trx): Promise<Outcome<{ name: string; ended: number }>> => {
        const now = await findPerson(trx, name);
        // Between the check and now an owner may have changed them.
        if (now?.id !== person.id || now.passphrase !== person.passphrase) return refused(problem('passphrase_wrong'));
        await changePerson(trx, now.id, { ...now, passphrase: hash });
        ended = await endSessions(trx, { personId: now.id, except: session?.id ?? null });
        await activity.record('info', problem('person_changed_passphrase', { name: now.name }), trx);
        return ok({ name: now.name, ended: ended.length });
      });
      live.end(ended);
      if (changed.ok) events.publish({ type: 'changed', what: 'people' });
      return changed;
    },
  };
}
