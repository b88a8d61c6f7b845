import { api } from '../../client/api';
import { useWords } from '../../language';
import { useOperation } from '../../parts/use-operation';
import { useMemo } from 'react';

export interface MatchChoices {
  readonly busy: boolean;
  readonly unlink: (sku: string) => void;
  readonly ignore: (remoteId: string) => void;
  readonly undo: (about: { readonly sku: string } | { readonly remoteId: string }) => void;
}

/** What a person decides with one click, because it can be taken back with another. */
export function useMatchChoices(channel: string): MatchChoices {
  const { t } = useWords();
  const unlink = useOperation(api.matching.unlink.mutationOptions(), {
    done: ({ sku }) => t('matching.unlinked', { sku }),
  });
  const ignore = useOperation(api.matching.ignore.mutationOptions(), {
    done: () => t('matching.ignored'),
  });
  const undo = useOperation(api.matching.undo.mutationOptions(), {
    done: () => t('matching.undone'),
  });
  const busy = unlink.isPending || ignore.isPending || undo.isPending;
  const [unlinkNow, ignoreNow, undoNow] = [unlink.mutate, ignore.mutate, undo.mutate];
  return useMemo(
    () => ({
      busy,
      unlink: (sku) => unlinkNow({ channel, sku }),
      ignore: (remoteId) => ignoreNow({ channel, remoteId }),
      undo: (about) => undoNow({ channel, ...about }),
    }),
    [busy, channel, unlinkNow, ignoreNow, undoNow],
  );
}
