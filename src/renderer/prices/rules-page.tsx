import { Button, Stack } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../client/api';
import { useMay } from '../client/may';
import { useWords } from '../language';
import { Allowed } from '../parts/page/allowed';
import { EmptyState } from '../parts/page/empty-state';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { Categories } from './categories';
import { PricesFrame } from './prices-frame';
import { RuleEditor } from './rule-editor';
import { RulesTable } from './rules-table';

const route = getRouteApi('/prices/rules');

/** How channels, and categories on them, depart from what all channels show. */
export function RulesPage() {
  const { t } = useWords();
  return (
    <PricesFrame description={t('prices.rulesText')}>
      <Rules />
    </PricesFrame>
  );
}

function Rules() {
  const { t } = useWords();
  const { channel: wanted, category = null } = route.useSearch();
  const maySet = useMay('offers.setRule');
  const channels = useQuery(api.channels.list.queryOptions({ input: {} }));
  const rules = useQuery(api.offers.rules.queryOptions({ input: {} }));
  const failed = channels.error ?? rules.error;
  if (failed)
    return <FaultNotice error={failed} onRetry={() => void Promise.all([channels.refetch(), rules.refetch()])} />;
  if (!channels.data || !rules.data) return <Loading words={t('prices.loading')} />;
  if (channels.data.length === 0) {
    return (
      <EmptyState icon={IconBuildingStore} title={t('prices.noChannelsTitle')} text={t('prices.noChannelsText')}>
        <Allowed to="channels.add">
          <Button component="a" href="#/channels?add=new">
            {t('channels.add')}
          </Button>
        </Allowed>
      </EmptyState>
    );
  }
  const channel = channels.data.find(({ name }) => name === wanted);
  // The editor shows what a rule would do, which only those may ask who may set it.
  if (channel && maySet) {
    return (
      <RuleEditor
        key={JSON.stringify([channel.name, category])}
        channel={channel}
        category={category}
        channels={channels.data}
        rules={rules.data}
      />
    );
  }
  return (
    <Stack gap="md">
      <RulesTable channels={channels.data} rules={rules.data} />
      <Categories />
    </Stack>
  );
}
