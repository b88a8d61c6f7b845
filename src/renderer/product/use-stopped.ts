import { useQuery } from '@tanstack/react-query';
import type { ProblemView, ProductListingView } from '../../contract';
import { api } from '../client/api';

/** Why nothing of a listing goes out now although it should: its channel has stopped; null where it has not. */
export function useStopped(): (listing: ProductListingView) => ProblemView | null {
  const channels = useQuery(api.channels.list.queryOptions({ input: {} }));
  return ({ channel, state }) => {
    if (state !== 'waiting' && state !== 'sending') return null;
    return channels.data?.find(({ name }) => name === channel)?.problem ?? null;
  };
}
