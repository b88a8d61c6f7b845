import { Button, Stack, Tabs } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ChannelKindView, ChannelView } from '../../contract';
import { api } from '../client/api';
import { useMay } from '../client/may';
import { StoodAtChannel } from '../advice/stood-at-channel';
import { useWords } from '../language';
import { BackLink } from '../parts/page/back-link';
import { EmptyState } from '../parts/page/empty-state';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { TabRow } from '../parts/page/tab-row';
import { Page } from '../parts/page/page';
import { Unfinished } from './adding/unfinished';
import { BrakeNotice } from './brake-notice';
import { ChannelHead, ChannelTrouble } from './channel-head';
import { CHANNEL_TABS } from '../app/channel-search';
import { ChannelSettings } from './channel-settings';
import { ChannelStanding } from './channel-standing';
import styles from './channels.module.css';
import { Drifts } from './drifts';
import { Matching } from './matching/matching';
import { PageActions } from './page-actions';
import { SignInDialog } from './sign-in';
import { TwinNotice } from './twin-notice';
import { useChannelWork } from './use-channel-work';

const route = getRouteApi('/channels/$name');

/** One channel: how it stands, what waits for a person there, and its own rules. */
export function ChannelPage() {
  const { t } = useWords();
  const { name } = route.useParams();
  const channels = useQuery(api.channels.list.queryOptions({ input: {} }));
  const kinds = useQuery(api.channels.kinds.queryOptions({ input: {} }));
  const frame = { title: name, back: <BackLink to="/channels">{t('nav.channels')}</BackLink> };
  // A fault of a later look leaves the page and what is typed into it.
  const failed = [channels, kinds].find((query) => query.isLoadingError);
  if (failed?.error) {
    return (
      <Page {...frame}>
        <FaultNotice error={failed.error} onRetry={() => void failed.refetch()} />
      </Page>
    );
  }
  if (channels.data === undefined || kinds.data === undefined) {
    return (
      <Page {...frame}>
        <Loading words={t('channel.loading')} lines={10} />
      </Page>
    );
  }
  const channel = channels.data.find((one) => one.name === name);
  if (channel === undefined) {
    return (
      <Page {...frame}>
        <EmptyState icon={IconBuildingStore} title={t('channel.unknownTitle')} text={t('channel.unknownText')}>
          <Button component={Link} to="/channels" variant="default">
            {t('channel.showAll')}
          </Button>
        </EmptyState>
      </Page>
    );
  }
  return (
    <StoodAtChannel value={name}>
      <KnownChannel key={name} channel={channel} kind={kinds.data.find((one) => one.kind === channel.kind) ?? null} />
    </StoodAtChannel>
  );
}

function KnownChannel({ channel, kind }: { channel: ChannelView; kind: ChannelKindView | null }) {
  const { t, code, count } = useWords();
  const { name } = channel;
  const navigate = useNavigate();
  const { tab = 'state' } = route.useSearch();
  const [signingIn, setSigningIn] = useState(false);
  const mayChange = useMay('channels.update');
  const tabs = CHANNEL_TABS.filter((one) => one !== 'settings' || mayChange);
  const work = useChannelWork(name);
  const summary = useQuery(api.matching.summary.queryOptions({ input: { channel: name } }));
  const counts: Partial<Record<(typeof CHANNEL_TABS)[number], number>> = {
    prices: channel.asks,
    matching: summary.data?.ok ? summary.data.value.work : 0,
  };
  const signIn = kind?.signsIn ? () => setSigningIn(true) : null;
  return (
    <Page
      title={name}
      back={<BackLink to="/channels">{t('nav.channels')}</BackLink>}
      description={
        channel.practice ? `${code('kind', channel.kind)} · ${t('channels.practice')}` : code('kind', channel.kind)
      }
      fill
      actions={<PageActions channel={channel} work={work} onSignIn={signIn} />}
    >
      <Stack gap="md" flex={1} mih={0}>
        <ChannelTrouble channel={channel} onSignIn={signIn} />
        <Unfinished channel={channel} />
        <TwinNotice name={channel.name} />
        <BrakeNotice channel={channel} />
        <ChannelHead channel={channel} />
        <Tabs
          value={tabs.includes(tab) ? tab : 'state'}
          onChange={(value) => {
            const next = CHANNEL_TABS.find((known) => known === value);
            void navigate({
              to: '/channels/$name',
              params: { name },
              search: next === undefined || next === 'state' ? {} : { tab: next },
              replace: true,
            });
          }}
          keepMounted={false}
          className={styles.tabs}
        >
          <TabRow>
            {tabs.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`channel.tabs.${one}`)}
                {(counts[one] ?? 0) > 0 && ` (${count(counts[one] ?? 0)})`}
              </Tabs.Tab>
            ))}
          </TabRow>
          <Tabs.Panel value="state">
            <ChannelStanding channel={channel} />
          </Tabs.Panel>
          <Tabs.Panel value="prices" className={styles.panel}>
            <Drifts channel={channel} />
          </Tabs.Panel>
          <Tabs.Panel value="matching" className={styles.panel}>
            <Matching channel={name} summary={summary} />
          </Tabs.Panel>
          <Tabs.Panel value="settings">
            <ChannelSettings channel={channel} kind={kind} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
      <SignInDialog
        channel={signingIn ? name : null}
        onClose={() => setSigningIn(false)}
        onSignedIn={() => {
          setSigningIn(false);
          work.test();
        }}
      />
    </Page>
  );
}
