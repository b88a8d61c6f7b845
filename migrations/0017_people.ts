import type { Knex } from 'knex';

/**
 * People who use the console from other devices, and where they are signed in. Neither passphrases nor session ids lie
 * here: of the one there is a scrypt hash with its parameters, of the other a SHA-256 digest. A session that has ended has
 * no row. And for whom it was done, in the activity log.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table person (
    id integer not null primary key autoincrement, name text not null, name_key text not null unique,
    role text not null check (role = 'owner' or role = 'warehouse' or role = 'viewer'), passphrase text not null,
    active integer not null default 1 check (active = 0 or active = 1), created_at text not null)`);
  await knex.raw(`create table person_session (
    id integer not null primary key autoincrement, person_id integer not null references person (id) on delete cascade,
    token_hash text not null unique, device text not null, address text not null,
    created_at text not null, seen_at text not null, expires_at text not null)`);
  await knex.raw('create index person_session_person on person_session (person_id)');
  await knex.raw('alter table activity add column actor text');
}
