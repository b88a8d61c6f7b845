import type { Knex } from 'knex';

/**
 * Wrong passphrases by whom and from where, so that a restart does not end the wait of those who guess. Keys are digests:
 * people type their passphrase into the field of the name.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table sign_in_attempt (
    key_hash text not null primary key, failed integer not null, tried_at text not null) without rowid`);
  await knex.raw('create index sign_in_attempt_tried on sign_in_attempt (tried_at)');
}
