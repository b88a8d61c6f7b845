import { Group, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { SEARCH_ATTRIBUTE } from '../app/shortcuts';
import { OpenBulkEdit } from '../bulk/open-bulk-edit';
import { api } from '../client/api';
import { useWords } from '../language';
import { Page } from '../parts/page';
import { PagedTable } from '../parts/paged-table';
import { NoProducts } from './no-products';
import { useProductColumns } from './product-columns';
import { PRODUCT_FILTERS, PRODUCT_SORTS, type ProductSearch } from './product-search';

const route = getRouteApi('/products');
const TYPING_MS = 150;

/** Every product of the master; searched, filtered and sorted by the engine. */
export function ProductsPage() {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const columns = useProductColumns();
  const { q = '', filter = 'all', sort = 'sku', desc = false } = search;
  const change = (next: Partial<ProductSearch>) => {
    // What was typed last may arrive when the person is already on the way to another screen.
    if (router.latestLocation.pathname !== '/products') return;
    void navigate({ to: '/products', search: (before) => ({ ...before, ...next }), replace: true });
  };
  const source = useMemo(
    () => ({
      ask: (page: { offset: number; limit: number }) =>
        api.products.list.queryOptions({ input: { ...page, search: q, filter, sort, descending: desc } }),
      read: (answer: Awaited<ReturnType<typeof api.products.list.call>>) => answer,
    }),
    [q, filter, sort, desc],
  );

  return (
    <Page
      title={t('nav.products')}
      description={t('products.description')}
      fill
      actions={<OpenBulkEdit selection={{ search: q, filter }} />}
    >
      <Group mb="sm" gap="sm" justify="space-between">
        <SearchField value={q} onChange={(text) => change({ q: text })} />
        <SegmentedControl
          size="xs"
          aria-label={t('products.filterLabel')}
          value={filter}
          onChange={(value) => change({ filter: value })}
          data={PRODUCT_FILTERS.map((value) => ({ value, label: t(`products.filters.${value}`) }))}
        />
      </Group>
      <PagedTable
        label={t('nav.products')}
        columns={columns}
        source={source}
        question={JSON.stringify([q, filter, sort, desc])}
        loadingWords={t('products.loading')}
        empty={
          <NoProducts narrowed={q !== '' || filter !== 'all'} onShowAll={() => void navigate({ to: '/products' })} />
        }
        foot={(count) => t('products.total', { count })}
        sort={{ id: sort, desc }}
        onSort={({ id, desc: descending }) => {
          const known = PRODUCT_SORTS.find((name) => name === id);
          if (known) change({ sort: known, desc: descending });
        }}
        onOpen={(row) => void navigate({ to: '/products/$sku', params: { sku: row.sku } })}
      />
    </Page>
  );
}

/** Answers as one types; Enter and a scanner need not wait. */
function SearchField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(value);
  const later = useDebouncedCallback(onChange, TYPING_MS);
  // Another question came from outside (back, a link); a space just typed is not one.
  const [asked, setAsked] = useState(value);
  if (asked !== value) {
    setAsked(value);
    if (typed.trim() !== value) setTyped(value);
  }
  return (
    <TextInput
      {...SEARCH_ATTRIBUTE}
      w={{ base: '100%', sm: 360 }}
      size="sm"
      type="search"
      leftSection={<IconSearch size={16} />}
      placeholder={t('products.searchPlaceholder')}
      aria-label={t('products.searchLabel')}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        later(event.currentTarget.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onChange(typed.trim());
        if (event.key === 'Escape') {
          setTyped('');
          onChange('');
        }
      }}
    />
  );
}
