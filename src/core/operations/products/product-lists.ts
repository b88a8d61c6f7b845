import type { Knex } from 'knex';
import { searchProducts } from '../../catalog';
import { type Database, inScope, manyIds, type Queryable } from '../../database';
import { idSet } from '../../foundation';
import type { Operations } from '../../services';
import { type Answer, type Answers, createAnswers } from './answers';
import { FREE, waitedFor } from './product-columns';
import { productsHeld, productsOutOfStep } from './product-listings';

export type Question = Pick<Parameters<Operations['products']['list']>[0], 'search' | 'filter' | 'sort' | 'descending'>;

/** So many hits of a search are listed; whoever wants another one says more of it, or sorts or filters. */
const LISTED_HITS = 500;

/** Lists of products by their ids: searched, filtered and sorted, and remembered while they are paged through. */
export interface ProductLists {
  answer(question: Question): Promise<Answer>;
}

export function createProductLists(database: Database, nowMs: () => number): ProductLists {
  const answers: Answers = createAnswers(database, nowMs);
  const db = database.read;
  const answer = ({ search, filter, sort, descending }: Question) => {
    const question = { search: search.trim(), filter, sort, descending };
    return answers.find(JSON.stringify(Object.values(question)), () =>
      question.search === '' ? askUnsearched(db, question) : askSearched(question),
    );
  };

  async function askSearched(question: Question): Promise<Answer> {
    const { search, filter, sort } = question;
    // Only a list of what is likeliest may leave the rest out; any other order has its first rows anywhere.
    const likeliest = sort === 'likeliest';
    if (likeliest && filter === 'all') return (await searchProducts(db, search, { limit: LISTED_HITS })) ?? NOTHING;
    const { ids: found, similar } = (await searchProducts(db, search)) ?? NOTHING;
    const wanted =
      found.length <= FEW ? await askAmong(db, question, found) : (await answer({ ...question, search: '' })).ids;
    const [list, others] = likeliest ? [found, wanted] : [wanted, found];
    const isOther = idSet(others);
    return { ids: list.filter((id) => isOther(id)), more: false, similar };
  }

  return { answer };
}

const NOTHING: Answer = { ids: new Uint32Array(0), more: false, similar: false };

async function askUnsearched(db: Queryable, question: Question): Promise<Answer> {
  return {
    ids: await idsOf(db, ordered(productsFiltered(db, question.filter), question)),
    more: false,
    similar: false,
  };
}

/** So many ids are soon looked up; of more, those that the list without the search has are taken. */
const FEW = 20_000;

async function askAmong(db: Queryable, question: Question, found: Uint32Array): Promise<Uint32Array> {
  const among = productsFiltered(db, question.filter).whereRaw(
    inScope(db, 'product.id', { kind: 'ids', ids: [...found] }),
  );
  return idsOf(db, ordered(among, question));
}

async function idsOf(db: Queryable, wanted: Knex.QueryBuilder): Promise<Uint32Array> {
  const { sql, bindings } = wanted.select('product.id').toSQL();
  return manyIds(db, sql, bindings as (string | number)[]);
}

/** Products that are not archived and pass the filter, as a query over `product` without columns. */
export function productsFiltered(db: Queryable, filter: Question['filter']): Knex.QueryBuilder {
  // Asked so, the order of SKUs comes from their index alone.
  const query = db('product').whereRaw('product.id not in (select id from product where archived_at is not null)');
  switch (filter) {
    case 'all':
      return query;
    case 'in_stock':
      return query.whereRaw(`${FREE} >= product.unit_scale`);
    case 'sold_out':
      return query.whereRaw(`${FREE} < product.unit_scale`);
    case 'held':
      return query.whereIn('product.id', productsHeld(db));
    case 'out_of_step':
      return query.whereIn('product.id', productsOutOfStep(db));
    case 'waited_for':
      return query.whereIn('product.id', waitedFor(db));
  }
}

/** Products without a price stand at the end, whichever way they are sorted. SKUs decide between equals. */
function ordered(
  query: Knex.QueryBuilder,
  { sort, descending }: Pick<Question, 'sort' | 'descending'>,
): Knex.QueryBuilder {
  const direction = descending ? 'desc' : 'asc';
  switch (sort) {
    case 'likeliest':
    case 'sku':
      return query.orderBy('product.sku', direction);
    case 'name':
      return query.orderBy('product.search_name', direction).orderBy('product.sku', direction);
    case 'stock':
      return query.orderByRaw(`${FREE} ${direction}`).orderBy('product.sku', direction);
    case 'price':
      return query
        .joinRaw(`left join price on price.product_id = product.id and price.price_list_id = (${MAIN_PRICE_LIST})`)
        .orderByRaw(`price.gross_minor is null, price.gross_minor ${direction}`)
        .orderBy('product.sku', direction);
  }
}

/** SQL: the oldest price list, whose prices the list shows. */
const MAIN_PRICE_LIST = 'select min(id) from price_list';
