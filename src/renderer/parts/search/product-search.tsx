import { Loader, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ProductRow } from '../../../contract';
import { api } from '../../client/api';
import { useWords } from '../../language';
import styles from './product-search.module.css';
import { walkOffers } from '../walk-offers';

const TYPING_MS = 150;
const OFFERED = 8;

interface ProductSearchProps {
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onChoose: (product: ProductRow) => void;
  readonly isBusy?: boolean;
  /** Between the field and what it finds. */
  readonly children?: ReactNode;
  /** Offered while nothing is typed. */
  readonly meanwhile?: ReactNode;
}

/** Which product is meant: the whole master is searched, and Enter chooses the only one found. */
export function ProductSearch({ typed, onType, onChoose, isBusy = false, children, meanwhile }: ProductSearchProps) {
  const { t } = useWords();
  const [search] = useDebouncedValue(typed.trim(), TYPING_MS);
  const found = useQuery({
    ...api.products.list.queryOptions({ input: { search, limit: OFFERED } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const products = search === '' ? [] : (found.data?.items ?? []);
  return (
    <Stack gap="sm" onKeyDown={walkOffers}>
      <TextInput
        data-autofocus
        size="md"
        type="search"
        label={t('common.searchProduct')}
        leftSection={<IconSearch size={18} />}
        rightSection={found.isFetching ? <Loader size={16} /> : null}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          const only = products.length === 1 && typed.trim() === search ? products[0] : undefined;
          if (event.key === 'Enter' && only && !isBusy) onChoose(only);
        }}
      />
      {children}
      <div className={styles.offered} aria-live="polite">
        {search === '' && meanwhile}
        {products.map((product) => (
          <ProductOffer key={product.sku} product={product} isBusy={isBusy} onChoose={() => onChoose(product)} />
        ))}
        {search !== '' && found.data?.total === 0 && (
          <Text size="sm" c="dimmed">
            {t('common.noSuchProduct')}
          </Text>
        )}
      </div>
    </Stack>
  );
}

interface ProductOfferProps {
  readonly product: Pick<ProductRow, 'sku' | 'name'>;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
}

/** A product that can be chosen, with keys as well where it stands in a search. */
export function ProductOffer({ product, isBusy, onChoose }: ProductOfferProps) {
  return (
    <button type="button" data-offer className={styles.offer} disabled={isBusy} onClick={onChoose}>
      <span className="code dim">{product.sku}</span>
      <span>{product.name}</span>
    </button>
  );
}
