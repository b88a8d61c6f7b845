import type { PersonView, Role } from '../../contract';
import type { Queryable, Transaction } from '../database';
import { foldForSearch, type Instant } from '../foundation';

export interface Person {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  readonly active: boolean;
  /** Its hash. */
  readonly passphrase: string;
}

interface PersonRow extends Omit<Person, 'active'> {
  readonly active: number;
}

/** Names are told apart as people say them: neither case nor Polish letters nor outer spaces make another person. */
export function nameKey(name: string): string {
  return foldForSearch(name.trim());
}

export async function findPerson(db: Queryable, name: string): Promise<Person | null> {
  const row = await db('person')
    .where({ name_key: nameKey(name) })
    .first<PersonRow | undefined>('id', 'name', 'role', 'active', 'passphrase');
  return row ? { ...row, active: row.active === 1 } : null;
}

export async function addPerson(
  trx: Transaction,
  { name, role, passphrase, at }: Pick<Person, 'name' | 'role' | 'passphrase'> & { readonly at: Instant },
): Promise<void> {
  await trx('person').insert({ name, name_key: nameKey(name), role, passphrase, created_at: at });
}

export async function changePerson(trx: Transaction, id: number, person: Omit<Person, 'id'>): Promise<void> {
  const { name, role, active, passphrase } = person;
  await trx('person')
    .where({ id })
    .update({ name, name_key: nameKey(name), role, active: active ? 1 : 0, passphrase });
}

export async function removePerson(trx: Transaction, id: number): Promise<void> {
  await trx('person').where({ id }).delete();
}

/** Whether somebody else than `except` could still sign in as owner. */
export async function hasActiveOwner(db: Queryable, except: number | null = null): Promise<boolean> {
  const owners = db('person').where({ role: 'owner', active: 1 });
  return (await (except === null ? owners : owners.whereNot({ id: except })).first('id')) !== undefined;
}

/** Everybody, by name, with where they are signed in at `now`. A shop has a handful of people: no pages. */
export async function listPeople(db: Queryable, live: { now: Instant; idleSince: Instant }): Promise<PersonView[]> {
  const rows = await db.raw<(Omit<PersonView, 'active'> & { active: number })[]>(
    `select p.id, p.name, p.role, p.active, p.created_at as createdAt, max(s.seen_at) as seenAt,
            count(s.id) as openSessions
     from person p left join person_session s
       on s.person_id = p.id and s.expires_at > :now and s.seen_at > :idleSince
     group by p.id order by p.name_key`,
    live,
  );
  return rows.map((row) => ({ ...row, active: row.active === 1 }));
}
