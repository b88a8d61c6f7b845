import type { PersonView } from '../../../contract';
import type { Transaction } from '../../database';
import { Fault, instant, ok, type Outcome, problem, refused } from '../../foundation';
import {
  addPerson,
  changePerson,
  checkPassphrase,
  endSessions,
  findPerson,
  hashPassphrase,
  hasActiveOwner,
  idleSince,
  listPeople,
  listSessions,
  type LiveSessions,
  nameKey,
  type Person,
  removePerson,
} from '../../people';
import type { Operations, Services } from '../../services';
import { isLanWanted, lanOperations } from './lan';

type Change = Parameters<Operations['people']['set']>[0];

/** People, where they are signed in, and whether the network is open to them. */
export function createPeopleOperations(services: Services, live: LiveSessions): Operations['people'] {
  const { clock, database, events, activity } = services;
  const changed = () => events.publish({ type: 'changed', what: 'people' });

  const view = async (trx: Transaction, id: number): Promise<PersonView> => {
    const now = instant(clock);
    const person = (await listPeople(trx, { now, idleSince: idleSince(now) })).find((one) => one.id === id);
    if (!person) throw new Fault('row_vanished', `person ${id} was written and is not there`);
    return person;
  };
  /** What nobody but an owner could open again stays open only while there is another owner. */
  const isLastOwner = async (trx: Transaction, { id, role, active }: Person) =>
    role === 'owner' && active && (await isLanWanted(services, trx)) && !(await hasActiveOwner(trx, id));

  return {
    list: () => {
      const now = instant(clock);
      return listPeople(database.read, { now, idleSince: idleSince(now) });
    },

    async add({ name, role, passphrase }) {
      const checked = checkPassphrase(passphrase, name, role);
      if (!checked.ok) return checked;
      const hash = await hashPassphrase(passphrase);
      const added = await database.write(async (trx) => {
        if (await findPerson(trx, name)) return refused(problem('person_exists', { name }));
        await addPerson(trx, { name, role, passphrase: hash, at: instant(clock) });
        await activity.record('info', problem('person_added', { name, role }), trx);
        return ok(await view(trx, (await findPerson(trx, name))?.id ?? 0));
      });
      if (added.ok) changed();
      return added;
    },

    async set(input) {
      const hash = await newHash(services, input);
      if (!hash.ok) return hash;
      let ended: string[] = [];
      const outcome = await database.write(async (trx): Promise<Outcome<PersonView>> => {
        const before = await findPerson(trx, input.name);
        if (!before) return refused(problem('person_unknown', { name: input.name }));
        const after: Person = {
          id: before.id,
          name: input.rename ?? before.name,
          role: input.role ?? before.role,
          active: input.active ?? before.active,
          passphrase: hash.value ?? before.passphrase,
        };
        const namesake = nameKey(after.name) === nameKey(before.name) ? null : await findPerson(trx, after.name);
        if (namesake) return refused(problem('person_exists', { name: after.name }));
        // How long the present one is nobody knows: an owner's must be as long as an owner's.
        const promoted = after.role === 'owner' && before.role !== 'owner';
        if (promoted && hash.value === null) return refused(problem('passphrase_needed', { name: after.name }));
        if (!(after.role === 'owner' && after.active) && (await isLastOwner(trx, before))) {
          return refused(problem('last_owner', { name: before.name }));
        }
        await changePerson(trx, before.id, after);
        if (after.role !== before.role || !after.active || hash.value !== null) {
          ended = await endSessions(trx, { personId: before.id });
        }
        const fields = Object.entries(input).filter(([key, value]) => key !== 'name' && value !== undefined);
        await activity.record(
          'info',
          problem('person_changed', { name: after.name, fields: fields.map(([key]) => key).join(', ') }),
          trx,
        );
        return ok(await view(trx, before.id));
      });
      live.end(ended);
      if (outcome.ok) changed();
      return outcome;
    },

    async remove({ name }) {
      let ended: string[] = [];
      const removed = await database.write(async (trx) => {
        const person = await findPerson(trx, name);
        if (!person) return refused(problem('person_unknown', { name }));
        if (await isLastOwner(trx, person)) return refused(problem('last_owner', { name: person.name }));
        ended = await endSessions(trx, { personId: person.id });
        await removePerson(trx, person.id);
        await activity.record('info', problem('person_removed', { name: person.name }), trx);
        return ok({ name: person.name });
      });
      live.end(ended);
      if (removed.ok) changed();
      return removed;
    },

    async sessions(_input, call) {
      const sessions = await listSessions(database.read, instant(clock));
      return sessions.map((session) => ({ ...session, own: session.id === call.session?.id }));
    },

    async endSession({ id }) {
      const ended = await database.write((trx) => endSessions(trx, { id }));
      if (ended.length === 0) return refused(problem('session_unknown', { id }));
      live.end(ended);
      changed();
      return ok({ id });
    },

    ...lanOperations(services),
  };
}

/** Made before the transaction, which must not wait for it; null where the passphrase stays. */
async function newHash(
  { database }: Services,
  { name, rename, role, passphrase }: Change,
): Promise<Outcome<string | null>> {
  if (passphrase === undefined) return ok(null);
  const before = await findPerson(database.read, name);
  if (!before) return refused(problem('person_unknown', { name }));
  const checked = checkPassphrase(passphrase, rename ?? before.name, role ?? before.role);
  return checked.ok ? ok(await hashPassphrase(passphrase)) : checked;
}
