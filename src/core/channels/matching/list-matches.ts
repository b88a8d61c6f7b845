import type { Knex } from 'knex';
import type { MATCH_LISTS, MatchRow } from '../../../contract';
import { findGtins, searchProducts } from '../../catalog';
import { inScope, type Queryable } from '../../database';
import { canonicalGtin, foldForSearch } from '../../foundation';
import { readProblem } from '../stored-problem';
import { findCandidates } from './candidates';
import { readEntries } from './entries';
import { suggestProducts } from './suggestions';
import { doubles, ignored, linked, type MatchScope, missing, orphans, willBeCreated } from './work-lists';

export interface MatchQuery {
  readonly what: (typeof MATCH_LISTS)[number];
  readonly search: string;
  readonly sort: 'sku' | 'name' | 'price' | 'quantity';
  readonly descending: boolean;
  readonly suggest: boolean;
  readonly offset: number;
  readonly limit: number;
}

interface Page {
  readonly items: MatchRow[];
  readonly total: number;
}

/** One page of a work list. The page is chosen first, by ids, and only its rows are looked into. */
export function listMatches(db: Queryable, scope: MatchScope, query: MatchQuery): Promise<Page> {
  switch (query.what) {
    case 'orphan':
      return listEntries(db, scope, query, orphans(db, scope));
    case 'ignored':
      return listEntries(db, scope, query, ignored(db, scope));
    case 'double':
      return listProducts(db, scope, query, doubles(db, scope));
    case 'missing':
      return listProducts(db, scope, query, missing(db, scope));
    case 'linked':
      return listProducts(db, scope, query, linked(db, scope));
  }
}

const ENTRY_COLUMNS = {
  sku: 'entry.sku',
  name: 'entry.search_name',
  price: 'entry.price_minor',
  quantity: 'entry.quantity',
};
const PRODUCT_COLUMNS = {
  sku: 'product.sku',
  name: 'product.search_name',
  price: 'listing.desired_price_minor',
  quantity: 'listing.desired_quantity',
};

async function listEntries(
  db: Queryable,
  scope: MatchScope,
  query: MatchQuery,
  wanted: Knex.QueryBuilder,
): Promise<Page> {
  const text = query.search.trim();
  if (text !== '') {
    wanted.where((either) => {
      either.where('entry.remote_id', text).orWhereRaw('lower(entry.sku) like ? escape ?', [`${like(text)}%`, '\\']);
      either.orWhereRaw('exists (select 1 from remote_gtin code where code.entry_id = entry.id and code.gtin14 = ?)', [
        canonicalGtin(text),
      ]);
      either.orWhere((named) => {
        for (const word of foldForSearch(text).split(' ')) {
          named.whereRaw('entry.search_name like ? escape ?', [`%${like(word)}%`, '\\']);
        }
      });
    });
  }
  const total = await count(wanted);
  const ids = await page(wanted, query, ENTRY_COLUMNS, 'entry.id').pluck<number[]>('entry.id');
  const entries = await readEntries(db, ids);
  const shown = ids.flatMap((id) => {
    const entry = entries.get(id);
    return entry ? [{ id, entry }] : [];
  });
  const toSuggest = query.suggest && query.what === 'orphan' ? shown.map(({ id, entry }) => ({ ...entry, id })) : [];
  const suggestions = await suggestProducts(db, scope, toSuggest);
  const items = shown.map(({ id, entry }) => ({ ...NOTHING, entry, suggestions: suggestions.get(id) ?? [] }));
  return { items, total };
}

interface ListedRow {
  productId: number;
  sku: string;
  name: string;
  remoteId: string | null;
  entryId: number | null;
  by: MatchRow['by'];
  problem: string | null;
  willBeCreated: 0 | 1;
  priceMinor: number | null;
  quantity: number | null;
  confirmedAt: string | null;
}

async function listProducts(
  db: Queryable,
  scope: MatchScope,
  query: MatchQuery,
  wanted: Knex.QueryBuilder,
): Promise<Page> {
  const found = await searchProducts(db, query.search, { archived: true });
  if (found) {
    wanted.where(
      (either) =>
        void either
          .whereRaw(inScope(db, 'product.id', { kind: 'ids', ids: [...found.ids] }))
          .orWhere('listing.remote_id', query.search.trim()),
    );
  }
  const total = await count(wanted);
  const rows = await page(wanted, query, PRODUCT_COLUMNS, 'listing.id')
    .leftJoin('remote_entry as entry', (on) =>
      on.on('entry.channel_id', 'listing.channel_id').andOn('entry.remote_id', 'listing.remote_id'),
    )
    .select<ListedRow[]>(
      'product.id as productId',
      'product.sku',
      'product.name',
      'listing.remote_id as remoteId',
      'entry.id as entryId',
      'listing.match_by as by',
      'listing.problem',
      db.raw(`${query.what === 'missing' ? willBeCreated(scope) : '0'} as "willBeCreated"`),
      'listing.confirmed_price_minor as priceMinor',
      'listing.confirmed_quantity as quantity',
      'listing.confirmed_at as confirmedAt',
    );
  const ids = rows.map((row) => row.productId);
  const gtins = await findGtins(db, ids);
  const entries = await readEntries(
    db,
    rows.flatMap(({ entryId }) => entryId ?? []),
  );
  const candidates = query.what === 'double' ? await findCandidates(db, scope, ids) : new Map<number, never>();
  const items = rows.map((row) => ({
    ...NOTHING,
    product: { sku: row.sku, name: row.name, gtins: gtins.get(row.productId) ?? [] },
    entry: (row.entryId !== null && entries.get(row.entryId)) || knownByListing(row),
    by: row.by,
    problem: readProblem(row.problem),
    willBeCreated: row.willBeCreated === 1,
    candidates: candidates.get(row.productId) ?? [],
  }));
  return { items, total };
}

/** Of channels without a catalogue only the listing knows the entry. */
function knownByListing({ remoteId, priceMinor, quantity, confirmedAt }: ListedRow): MatchRow['entry'] {
  if (remoteId === null) return null;
  return { remoteId, sku: null, name: '', gtins: [], priceMinor, quantity, seenAt: confirmedAt ?? '', gone: false };
}

const NOTHING: MatchRow = {
  product: null,
  entry: null,
  by: null,
  problem: null,
  willBeCreated: false,
  candidates: [],
  suggestions: [],
};

const like = (text: string) => text.toLowerCase().replace(/[\\%_]/g, '\\$&');

/** Rows without a value stand at the end, whichever way they are sorted. */
function page(
  wanted: Knex.QueryBuilder,
  { sort, descending, offset, limit }: MatchQuery,
  columns: Readonly<Record<MatchQuery['sort'], string>>,
  id: string,
): Knex.QueryBuilder {
  const column = columns[sort];
  return wanted
    .clone()
    .orderByRaw(`${column} is null, ${column} ${descending ? 'desc' : 'asc'}, ${id}`)
    .offset(offset)
    .limit(limit);
}

async function count(wanted: Knex.QueryBuilder): Promise<number> {
  return ((await wanted.clone().count({ n: '*' }).first()) as { n: number }).n;
}
