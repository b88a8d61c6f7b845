import type { Knex } from 'knex';

/**
 * What words in names and parts of SKUs are found by. `product_search` indexes every three letters of ` name sku`, already
 * folded, and holds no text itself: `search_content` says what it must hold, so that SQLite can compare the two in full.
 *
 * The index is filled after the change, in slices, so that an import does not wait for it. Until then a product is looked
 * at as it stands: new ones are those above `search_progress.indexed_to` (ids only grow), changed ones stand in
 * `search_stale` with the text that the index still has. `search_word` holds the words of names, for those typed wrong.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('create table search_progress (indexed_to integer not null)');
  await knex.raw('insert into search_progress (indexed_to) values (0)');
  await knex.raw('create table search_stale (product_id integer primary key, indexed_text text not null)');
  await knex.raw('create table search_word (word text primary key) without rowid');
  await knex.raw(`create view search_content as
    select product.id, case when stale.product_id is null then ${textOf('product')} else stale.indexed_text end as text
    from product left join search_stale stale on stale.product_id = product.id
    where product.id <= (select indexed_to from search_progress)`);
  await knex.raw(`create virtual table product_search using fts5(text, content='search_content', content_rowid='id',
    tokenize='trigram case_sensitive 1', detail=none, columnsize=0)`);
  await knex.raw(`create trigger product_renamed after update of search_name, sku on product
    when old.id <= (select indexed_to from search_progress)
      and (old.search_name is not new.search_name or old.sku is not new.sku)
    begin insert or ignore into search_stale (product_id, indexed_text) values (old.id, ${textOf('old')}); end`);
  // The few that are not on sale any more, so that the many that are need not be asked one by one.
  await knex.raw('create index product_archived on product (archived_at) where archived_at is not null');
}

const textOf = (product: string) => `' ' || ${product}.search_name || ' ' || lower(${product}.sku)`;
