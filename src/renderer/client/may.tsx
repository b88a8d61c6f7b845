import { useQuery } from '@tanstack/react-query';
import type { OperationPath, WhoView } from '../../contract';
import { api } from './api';

/** Who sits at this screen; undefined until the engine has said so. */
export function useWho(): WhoView | undefined {
  // A role that changes ends the session, and with it this page's answers.
  return useQuery(api.session.who.queryOptions({ input: {}, staleTime: Infinity })).data;
}

/** Whether the person at this screen may do that. Until it is known they may not: nothing shows and then vanishes. */
export function useMay(operation: OperationPath): boolean {
  return useWho()?.may.includes(operation) ?? false;
}
