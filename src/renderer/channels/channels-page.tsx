import { Button, SimpleGrid } from '@mantine/core';
import { IconBuildingStore, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '../client/api';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { Page } from '../parts/page/page';
import { useOperation } from '../parts/use-operation';
import { SyncButton } from '../overview/sync-button';
import { AddChannel } from './add-channel';
import { ChannelCard } from './channel-card';
import { SignInDialog } from './sign-in';
import { useAdding } from './use-adding';
import { Allowed } from '../parts/page/allowed';
import { standingOf } from '../parts/names/channel-state';
import { ShowRest, useFirstOf } from '../parts/names/first-of';

/** With more, nobody would see the end of them. */
const MOST = 24;
const NEEDS_PERSON: ReadonlySet<string> = new Set(['problem', 'attention']);

/** Where the shop sells: the state of every channel and what can be done with it. */
export function ChannelsPage() {
  const { t, language } = useWords();
  const channels = useQuery(api.channels.list.queryOptions({ input: {} }));
  const inOrder = useMemo(() => {
    const byName = new Intl.Collator(language, { numeric: true });
    return (channels.data ?? []).toSorted((one, other) => byName.compare(one.name, other.name));
  }, [channels.data, language]);
  const first = useFirstOf(inOrder, (channel) => NEEDS_PERSON.has(standingOf(channel)), MOST);
  const { adding, open, close, goOn } = useAdding(channels.data ?? []);
  const [signingIn, setSigningIn] = useState<string | null>(null);
  // The shop's own name is what tells a person that it is the right one.
  const test = useOperation(api.channels.test.mutationOptions(), {
    done: ({ shop }) => t('channels.answers', { shop }),
  });
  const none = channels.data?.length === 0;
  return (
    <Page
      title={t('nav.channels')}
      description={t('channels.description')}
      actions={
        <>
          <Allowed to="channels.add">
            <Button variant={none ? 'filled' : 'default'} leftSection={<IconPlus size={16} />} onClick={open}>
              {t('channels.add')}
            </Button>
          </Allowed>
          {!none && <SyncButton disabled={channels.data === undefined} />}
        </>
      }
    >
      {channels.isPending && <Loading words={t('channels.loading')} />}
      {channels.isError && <FaultNotice error={channels.error} onRetry={() => void channels.refetch()} />}
      {none && (
        <EmptyState
          icon={IconBuildingStore}
          title={t('channels.emptyTitle')}
          text={t('channels.emptyText')}
          advises="channels.add"
        />
      )}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        {first.shown.map((channel) => (
          <ChannelCard key={channel.name} channel={channel} />
        ))}
      </SimpleGrid>
      <ShowRest {...first} />
      <AddChannel
        adding={adding}
        onClose={close}
        onSignIn={({ name }) => {
          close();
          setSigningIn(name);
        }}
      />
      <SignInDialog
        channel={signingIn}
        onClose={() => setSigningIn(null)}
        onSignedIn={() => {
          setSigningIn(null);
          if (signingIn === null) return;
          test.mutate({ name: signingIn });
          goOn(signingIn);
        }}
      />
    </Page>
  );
}
