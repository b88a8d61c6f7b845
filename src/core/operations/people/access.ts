import type { Role } from '../../../contract';
import { actingAs } from '../../actor';
import { addMilliseconds, type Instant, instant, ok, type Outcome, problem, refused } from '../../foundation';
import {
  addSession,
  endExpired,
  endSessions,
  findPerson,
  findSession,
  hasActiveOwner,
  type LiveSessions,
  newToken,
  noteSeen,
  tokenHash,
} from '../../people';
import type { CallerSession, Services } from '../../services';
import type { PassphraseCheck } from './passphrase-check';

export interface SignInAttempt {
  readonly name: string;
  readonly passphrase: string;
  /** Of the device, as the network tells it. */
  readonly address: string;
  readonly device: string;
}

interface SignedIn {
  readonly token: string;
  readonly name: string;
  readonly role: Role;
  readonly expiresAt: Instant;
}

/** For hosts that let people in from other devices. */
export interface Access {
  /** Problems: sign_in_wrong (the same for an unknown name), sign_in_wait. */
  signIn(attempt: SignInAttempt): Promise<Outcome<SignedIn>>;
  /** Who a token belongs to; null when its session is over. `present`: a person is at the screen, which keeps it alive. */
  recognise(token: string, present: boolean): Promise<{ session: CallerSession; role: Role } | null>;
  signOut(token: string): Promise<void>;
  /** Ends sessions whose time is over, and what still runs for them. */
  endExpired(): Promise<void>;
  /** Whether the network may be opened at all: there is somebody who could shut it. */
  mayOpen(): Promise<boolean>;
}

/** Being seen is written down at most so often. */
const NOTE_SEEN_MS = 60_000;

export function createAccess(services: Services, live: LiveSessions, check: PassphraseCheck): Access {
  const { clock, database, events, activity } = services;
  const changed = () => events.publish({ type: 'changed', what: 'people' });

  return {
    async signIn({ name, passphrase, address, device }) {
      const checked = await check({ name, passphrase, address });
      if (!checked.ok) return checked;
      const person = checked.value;
      const token = newToken();
      const at = instant(clock);
      const signedIn = await database.write(async (trx): Promise<Outcome<SignedIn>> => {
        // Between the check and now they may have been switched off, or given another passphrase.
        const now = await findPerson(trx, name);
        if (now?.id !== person.id || !now.active || now.passphrase !== person.passphrase) {
          return refused(problem('sign_in_wrong'));
        }
        const session = { personId: now.id, hash: tokenHash(token), device: device.slice(0, 80), address, at };
        const expiresAt = await addSession(trx, session);
        const entry = problem('person_signed_in', { name: now.name, address });
        await actingAs(`person:${now.name}`, () => activity.record('info', entry, trx));
        return ok({ token, name: now.name, role: now.role, expiresAt });
      });
      if (signedIn.ok) changed();
      return signedIn;
    },

    async recognise(token, present) {
      const hash = tokenHash(token);
      // Asked for before the session is read: an end in between is not missed.
      const ended = live.endOf(hash);
      const at = instant(clock);
      const session = await findSession(database.read, hash, at);
      if (!session) {
        live.end([hash]);
        return null;
      }
      if (present && addMilliseconds(session.seenAt, NOTE_SEEN_MS) <= at) {
        await database.write((trx) => noteSeen(trx, session.id, at));
      }
      return { session: { id: session.id, name: session.name, ended }, role: session.role };
    },

    async signOut(token) {
      const ended = await database.write((trx) => endSessions(trx, { hash: tokenHash(token) }));
      live.end(ended);
      if (ended.length > 0) changed();
    },

    async endExpired() {
      const ended = await database.write((trx) => endExpired(trx, instant(clock)));
      live.end(ended);
      if (ended.length > 0) changed();
    },

    mayOpen: () => hasActiveOwner(database.read),
  };
}
