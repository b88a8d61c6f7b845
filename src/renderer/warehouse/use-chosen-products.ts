import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { labelledSkus, type LabelsSearch } from '../app/labels-search';
import { api } from '../client/api';
import { useWords } from '../language';
import { useSay } from '../parts/use-say';
import type { KnownProduct } from '../scanning/scan-list';

/** Puts the products named in the address on the list, once: then the address is that of the list again. */
export function useChosenProducts(search: LabelsSearch, add: (products: readonly KnownProduct[]) => void) {
  const { t } = useWords();
  const say = useSay();
  const navigate = useNavigate();
  const skus = labelledSkus(search);
  const found = useQuery({
    ...api.warehouse.find.queryOptions({ input: { codes: [...skus] } }),
    enabled: skus.length > 0,
  });
  const answers = skus.length > 0 ? found.data : undefined;
  const take = useEffectEvent((known: NonNullable<typeof answers>) => {
    const products = known.flatMap(({ product }) => product ?? []);
    add(products);
    if (products.length > 0) say.done(t('warehouse.labelling.chosen', { count: products.length }));
    void navigate({ to: '/warehouse/labels', search: {}, replace: true });
  });
  useEffect(() => {
    if (answers !== undefined) take(answers);
  }, [answers]);
  return found;
}
