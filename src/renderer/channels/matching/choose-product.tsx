import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { MatchRow } from '../../../contract';
import { useWords } from '../../language';
import { ProductOffer, ProductSearch } from '../../parts/search/product-search';
import { EntryLines } from './entry-lines';

interface ChooseProductProps {
  readonly row: MatchRow;
  readonly busy: boolean;
  readonly onChoose: (sku: string) => void;
}

/** Which product an entry is: those with a similar name come first, and the whole master can be searched. */
export function ChooseProduct({ row, busy, onChoose }: ChooseProductProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const similar = row.suggestions.length > 0 && (
    <>
      <Text size="sm" c="dimmed">
        {t('matching.similar')}
      </Text>
      {row.suggestions.map((product) => (
        <ProductOffer key={product.sku} product={product} isBusy={busy} onChoose={() => onChoose(product.sku)} />
      ))}
    </>
  );
  return (
    <Stack gap="sm">
      {row.entry !== null && <EntryLines entry={row.entry} />}
      <ProductSearch
        typed={typed}
        onType={setTyped}
        isBusy={busy}
        onChoose={({ sku }) => onChoose(sku)}
        meanwhile={similar}
      />
    </Stack>
  );
}
