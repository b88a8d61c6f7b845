import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isCutOff } from '../client/unreachable';

/** How long answers that no screen shows are kept: the engine is near, and a window stays open for days. */
const KEPT_MS = 60_000;

/** The engine is on this PC or in this network: that there is no internet is no reason to wait. */
const networkMode = 'always';

/** What was asked of the engine and answered, for as long as this page is open. */
export function createQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, gcTime: KEPT_MS, retry: 1, refetchOnWindowFocus: false, networkMode },
      mutations: { networkMode },
    },
    // Nobody answering, or not this page, is no reason to take a screen away with what is typed into it: what was read
    // stays, the shell says that the line is lost, and once it is back everything is asked for again.
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.state.data !== undefined && isCutOff(error)) query.setState({ status: 'success', error: null });
      },
    }),
    // The engine's events refresh screens too; this covers the moment before the line is up.
    mutationCache: new MutationCache({ onSettled: () => void queries.invalidateQueries() }),
  });
  return queries;
}
