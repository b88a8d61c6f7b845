import { useQuery } from '@tanstack/react-query';
import { api } from '../client/api';
import type { ProductFilter } from './product-search';

interface Asked {
  readonly search: string;
  readonly filter: ProductFilter;
}

/** How many products there are of what is asked, all of them; null while they are counted or not asked for. */
export function useHowMany(asked: Asked | null): number | null {
  const found = useQuery({
    // Asked for the likeliest, a search counts no more than it lists.
    ...api.products.list.queryOptions({ input: { search: '', filter: 'all', ...asked, sort: 'sku', limit: 1 } }),
    enabled: asked !== null,
  });
  return asked === null ? null : (found.data?.total ?? null);
}
