import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api';
import { useWords } from '../../language';
import { useSay } from '../../parts/use-say';
import { type Taken, takenBy } from './taken';

interface Linking {
  readonly busy: boolean;
  readonly link: (sku: string, remoteId: string) => void;
  /** The entry belongs to another product: linking it takes it from there, which is asked first. */
  readonly taken: Taken | null;
  readonly confirm: () => void;
  readonly withdraw: () => void;
}

/** Links a product to an entry; one that belongs to another product only after a second yes. */
export function useLink(channel: string, onDone: () => void): Linking {
  const { t } = useWords();
  const say = useSay();
  const [taken, setTaken] = useState<Taken | null>(null);
  const link = useMutation({
    ...api.matching.link.mutationOptions(),
    onSuccess: (outcome) => {
      if (!outcome.ok) {
        const other = takenBy(outcome.problem);
        setTaken(other);
        if (other === null) say.problem(outcome.problem);
        return;
      }
      const { sku, takenFrom } = outcome.value;
      setTaken(null);
      say.done(() =>
        takenFrom === null ? t('matching.linked', { sku }) : t('matching.linkedFrom', { sku, from: takenFrom }),
      );
      onDone();
    },
    onError: say.fault,
  });
  return {
    busy: link.isPending,
    link: (sku, remoteId) => link.mutate({ channel, sku, remoteId }),
    taken,
    confirm: () => {
      if (taken !== null) link.mutate({ channel, sku: taken.sku, remoteId: taken.remoteId, confirm: true });
    },
    withdraw: () => setTaken(null),
  };
}
