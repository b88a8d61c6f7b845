import type { Knex } from 'knex';

/**
 * Work with a scanner that is not booked yet, as the device has it on which it is done, so that it can be gone on with on
 * another one. A row that was taken over stays behind as long as its device has not heard of it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table work_draft (work text not null, device text not null,
    parts text not null, lines integer not null, actor text not null, changed_at text not null, taken_by text,
    primary key (work, device)) without rowid`);
}
