import { Button, Group, Tabs } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { api } from '../client/api';
import { useMay } from '../client/may';
import { useWords } from '../language';
import { TabRow } from '../parts/page/tab-row';
import { Page } from '../parts/page/page';
import { Section } from '../parts/page/section';
import { useSay } from '../parts/use-say';
import { AddEntry } from './add-entry';
import { Alerts } from './alerts';
import { Entries } from './entries';
import { ImportList } from './import-list';
import { Mailbox } from './mailbox';
import { Person } from './person';
import { WaitedProducts } from './waited-products';
import { readWaitlistSearch } from './waitlist-search';
import styles from './waitlist.module.css';
import { Allowed } from '../parts/page/allowed';

const route = getRouteApi('/waitlist');

/** Who waits for what, which mails went out, and what became of them. */
export function WaitlistPage() {
  const { t } = useWords();
  const mayRead = useMay('practice.mailbox');
  const { tab = 'entries' } = route.useSearch();
  const navigate = route.useNavigate();
  const setTab = useCallback(
    (chosen: string | null) => void navigate({ search: readWaitlistSearch({ tab: chosen }), replace: true }),
    [navigate],
  );
  const [sku, setSku] = useState<string | null>(null);
  const choose = useCallback(
    (chosen: string) => {
      setSku(chosen);
      setTab('entries');
    },
    [setTab],
  );
  const status = useQuery(api.master.status.queryOptions({ input: {} }));
  return (
    <Page title={t('nav.waitlist')} description={t('waitlist.description')} fill actions={<Actions />}>
      <Section title={t('waitlist.addTitle')}>
        <AddEntry />
      </Section>
      <Tabs value={tab} onChange={setTab} keepMounted={false} className={styles.tabs} mt="md">
        <TabRow>
          <Tabs.Tab value="entries">{t('waitlist.entries')}</Tabs.Tab>
          <Tabs.Tab value="products">{t('waitlistWork.products')}</Tabs.Tab>
          <Tabs.Tab value="alerts">{t('waitlist.alerts')}</Tabs.Tab>
          {status.data?.practice && mayRead && <Tabs.Tab value="mailbox">{t('waitlist.mailbox')}</Tabs.Tab>}
        </TabRow>
        <Tabs.Panel value="entries" className={styles.panel}>
          <Entries sku={sku} onAll={() => setSku(null)} />
        </Tabs.Panel>
        <Tabs.Panel value="products" className={styles.panel}>
          <WaitedProducts onChoose={choose} />
        </Tabs.Panel>
        <Tabs.Panel value="alerts" className={styles.panel}>
          <Alerts />
        </Tabs.Panel>
        <Tabs.Panel value="mailbox" className={styles.panel}>
          <Mailbox />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Actions() {
  return (
    <Group gap="xs">
      <ImportList />
      <Person />
      <SendNow />
    </Group>
  );
}

function SendNow() {
  const { t } = useWords();
  const say = useSay();
  const send = useMutation(
    api.alerts.send.mutationOptions({
      onSuccess: (report) => {
        if (report.problem !== null) say.problem(report.problem);
        else say.done(() => t('waitlist.sent', { count: report.sent, refused: report.refused }));
      },
      onError: (error) => say.fault(error),
    }),
  );
  return (
    <Allowed to="alerts.send">
      <Button leftSection={<IconSend size={16} />} loading={send.isPending} onClick={() => send.mutate({})}>
        {t('waitlist.sendNow')}
      </Button>
    </Allowed>
  );
}
