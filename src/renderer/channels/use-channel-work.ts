import { api } from '../client/api';
import { useWords } from '../language';
import { useOperation } from '../parts/use-operation';
import { useSay } from '../parts/use-say';

/** What can be done with one channel, said in words when it is done. */
export function useChannelWork(name: string) {
  const { t } = useWords();
  const say = useSay();
  const test = useOperation(api.channels.test.mutationOptions(), {
    done: ({ shop }) => t('channels.tested', { shop, channel: name }),
  });
  const pause = useOperation(api.channels.pause.mutationOptions(), {
    done: () => t('channels.pausedNow', { channel: name }),
  });
  const resume = useOperation(api.channels.resume.mutationOptions(), {
    done: () => t('channels.resumed', { channel: name }),
  });
  const sync = useOperation(api.sync.run.mutationOptions(), {
    done: ({ channels: [one] }) => (one?.problem == null ? t('channels.synced', { count: one?.confirmed ?? 0 }) : null),
    // The sync went through all there was to do, but the channel itself may not have been reachable.
    onDone: ({ channels: [one] }) => {
      if (one?.problem) say.problem(one.problem);
    },
  });
  return {
    busy: test.isPending || pause.isPending || resume.isPending || sync.isPending,
    syncing: sync.isPending,
    sync: () => sync.mutate({ channel: name }),
    /** Looks every listing up again and compares it. */
    audit: () => sync.mutate({ channel: name, full: true }),
    test: () => test.mutate({ name }),
    pause: () => pause.mutate({ name }),
    resume: () => resume.mutate({ name }),
  };
}
