import { Group, SegmentedControl } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { BulkSelection } from '../../contract';
import { OpenBulkEdit } from '../bulk/open-bulk-edit';
import { api } from '../client/api';
import { useWords } from '../language';
import { Page } from '../parts/page/page';
import { PagedTable } from '../parts/tables/paged-table';
import { NOTHING_SELECTED, type RowSelection } from '../parts/tables/row-selection';
import { PAGE_SIZE } from '../parts/tables/use-pages';
import { useWidth } from '../parts/page/use-width';
import { useHowMany } from './how-many';
import { NoProducts } from './no-products';
import { useProductColumns } from './product-columns';
import { PrintLabels } from './print-labels';
import { PRODUCT_FILTERS, PRODUCT_SORTS, type ProductFilter, type ProductSearch } from './product-search';
import { SearchField } from './search-field';
import { SelectionBar } from './selection-bar';

const route = getRouteApi('/products');

type Found = Awaited<ReturnType<typeof api.products.list.call>>;
type Question = Omit<Parameters<typeof api.products.list.call>[0], 'offset' | 'limit'>;

const FIRST_PAGE = { offset: 0, limit: PAGE_SIZE };

const productsFound = (question: Question) => ({
  ask: (page: typeof FIRST_PAGE) => api.products.list.queryOptions({ input: { ...page, ...question } }),
  read: (answer: Found) => answer,
});

/** Every product of the master; searched, filtered and sorted by the engine. */
export function ProductsPage() {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const queries = useQueryClient();
  const filters = useRef<HTMLDivElement>(null);
  const shown = useProductColumns(useWidth(filters));
  const { q = '', filter = 'all', desc = false } = search;
  // Without another wish, what was most probably meant comes first.
  const sort = search.sort ?? 'likeliest';
  const question = JSON.stringify([q, filter, sort, desc]);
  const change = (next: Partial<ProductSearch>) => {
    // What was typed last may arrive when the person is already on the way to another screen.
    if (router.latestLocation.pathname !== '/products') return;
    void navigate({ to: '/products', search: (before) => ({ ...before, ...next }), replace: true });
  };
  const open = (sku: string) => void navigate({ to: '/products/$sku', params: { sku } });
  const openTheOnly = async (text: string) => {
    if (text === '') return;
    const { items, total, similar } = await queries.fetchQuery(
      api.products.list.queryOptions({ input: { search: text, filter, limit: 2 } }),
    );
    const [only] = items;
    if (only && total === 1 && !similar) open(only.sku);
  };
  const source = useMemo(() => productsFound({ search: q, filter, sort, descending: desc }), [q, filter, sort, desc]);
  const find = (text: string) => {
    // The question is sent before the console goes there, which takes as long as the engine does.
    void queries.prefetchQuery(productsFound({ search: text, filter, sort, descending: desc }).ask(FIRST_PAGE));
    window.setTimeout(() => change({ q: text }));
  };
  const head = useQuery(source.ask(FIRST_PAGE)).data;
  const [selected, setSelected] = useState({ of: question, rows: NOTHING_SELECTED });
  // What was selected among other rows is not what is meant among these.
  const selection = selected.of === question ? selected.rows : NOTHING_SELECTED;
  // All that are meant, of which a search lists no more than the likeliest.
  const isCut = head?.more === true;
  const counted = useHowMany(selection.all && isCut ? { search: q, filter } : null);
  const all = isCut ? counted : (head?.total ?? 0);
  const select = (rows: typeof selection) => setSelected({ of: question, rows });

  return (
    <Page
      title={t('nav.products')}
      description={t('products.description')}
      fill
      actions={
        selection === NOTHING_SELECTED && <OpenBulkEdit selection={{ search: q, filter }} none={head?.total === 0} />
      }
    >
      <Group ref={filters} mb="sm" gap="sm" justify="space-between">
        <SearchField value={q} onChange={find} onEnter={(text) => void openTheOnly(text)} />
        <SelectionBar
          selection={selection}
          total={all}
          onChange={select}
          actions={
            <>
              <PrintLabels
                selection={selection}
                total={all ?? Number.POSITIVE_INFINITY}
                asked={{ search: q, filter }}
              />
              <OpenBulkEdit selection={chosen(selection, { search: q, filter })} />
            </>
          }
        >
          <SegmentedControl
            size="xs"
            aria-label={t('products.filterLabel')}
            value={filter}
            onChange={(value) => change({ filter: value })}
            data={PRODUCT_FILTERS.map((value) => ({ value, label: t(`products.filters.${value}`) }))}
          />
        </SelectionBar>
      </Group>
      <PagedTable
        label={t('nav.products')}
        {...shown}
        source={source}
        question={question}
        loadingWords={t('products.loading')}
        notice={head?.similar ? t('table.similar', { typed: q }) : null}
        empty={
          <NoProducts narrowed={q !== '' || filter !== 'all'} onShowAll={() => void navigate({ to: '/products' })} />
        }
        foot={(count, page) => (page?.more ? t('table.moreThan', { count }) : t('products.total', { count }))}
        sort={shownSort(sort, q, desc)}
        onSort={({ id, desc: descending }) => {
          const known = PRODUCT_SORTS.find((name) => name === id);
          if (known) change({ sort: known, desc: descending });
        }}
        onOpen={(row) => open(row.sku)}
        selection={{ value: selection, onChange: select, keyOf: (row) => row.sku }}
      />
    </Page>
  );
}

/** What is likeliest stands in no column's order; without a search it is the order of SKUs. */
function shownSort(sort: NonNullable<ProductSearch['sort']> | 'likeliest', q: string, desc: boolean) {
  if (sort !== 'likeliest') return { id: sort, desc };
  return q === '' ? { id: 'sku', desc } : undefined;
}

/** The rows selected in the list, as an edit of many products is told of them. */
function chosen(
  { all, keys }: RowSelection,
  { search, filter }: { search: string; filter: ProductFilter },
): BulkSelection {
  return all ? { search, filter, except: [...keys] } : { skus: [...keys] };
}
