import { createHash, randomBytes } from 'node:crypto';
import type { OpenSessionView, Role } from '../../contract';
import type { Queryable, Transaction } from '../database';
import { addMilliseconds, type Instant } from '../foundation';

const HOUR_MS = 3_600_000;
/** A warehouse tablet lies untouched from one shift to the next, not longer. */
const IDLE_MS = 12 * HOUR_MS;
const LONGEST_MS = 30 * 24 * HOUR_MS;
const TOKEN_BYTES = 32;

export interface FoundSession {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
}

/** The moment since which a living session must have been used. */
export const idleSince = (now: Instant): Instant => addMilliseconds(now, -IDLE_MS);

/** What the browser keeps; the database only knows its digest. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');

interface NewSession {
  readonly personId: number;
  readonly hash: string;
  readonly device: string;
  readonly address: string;
  readonly at: Instant;
}

/** Gives the moment at which it ends however much it is used. */
export async function addSession(
  trx: Transaction,
  { personId, hash, device, address, at }: NewSession,
): Promise<Instant> {
  const expiresAt = addMilliseconds(at, LONGEST_MS);
  await trx('person_session').insert({
    person_id: personId,
    token_hash: hash,
    device,
    address,
    created_at: at,
    seen_at: at,
    expires_at: expiresAt,
  });
  return expiresAt;
}

const LIVE = `from person_session s join person p on p.id = s.person_id
  where p.active = 1 and s.expires_at > :now and s.seen_at > :idleSince`;

/** Null for a session that has ended, has expired, or whose person is not active. */
export async function findSession(db: Queryable, hash: string, now: Instant): Promise<FoundSession | null> {
  const rows = await db.raw<FoundSession[]>(
    `select s.id, p.name, p.role, s.seen_at as seenAt, s.expires_at as expiresAt ${LIVE} and s.token_hash = :hash`,
    { hash, now, idleSince: idleSince(now) },
  );
  return rows[0] ?? null;
}

export async function noteSeen(trx: Transaction, id: number, at: Instant): Promise<void> {
  await trx('person_session').where({ id }).update({ seen_at: at });
}

export async function listSessions(db: Queryable, now: Instant): Promise<Omit<OpenSessionView, 'own'>[]> {
  return db.raw<Omit<OpenSessionView, 'own'>[]>(
    `select s.id, p.name, p.role, s.device, s.address, s.created_at as createdAt, s.seen_at as seenAt ${LIVE}
     order by s.seen_at desc, s.id desc`,
    { now, idleSince: idleSince(now) },
  );
}

type Which =
  | { readonly id: number }
  /** All of a person, or all but the one they ask from. */
  | { readonly personId: number; readonly except?: number | null }
  | { readonly hash: string };

/** Ends sessions; gives the digests of those there were. */
export async function endSessions(trx: Transaction, which: Which): Promise<string[]> {
  const of =
    'id' in which ? { id: which.id } : 'hash' in which ? { token_hash: which.hash } : { person_id: which.personId };
  const except = 'except' in which ? (which.except ?? null) : null;
  const chosen = () => {
    const sessions = trx('person_session').where(of);
    return except === null ? sessions : sessions.whereNot({ id: except });
  };
  const hashes = await chosen().pluck<string[]>('token_hash');
  await chosen().delete();
  return hashes;
}

/** Ends those whose time is over. */
export async function endExpired(trx: Transaction, now: Instant): Promise<string[]> {
  const over = () => trx('person_session').where('expires_at', '<=', now).orWhere('seen_at', '<=', idleSince(now));
  const hashes = await over().pluck<string[]>('token_hash');
  await over().delete();
  return hashes;
}
