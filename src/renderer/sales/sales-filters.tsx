import { Group, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api } from '../client/api';
import { useWords } from '../language';
import { FilterSearch, PeriodFilter } from '../parts/tables/filter-parts';
import { SALES_STATES, type SalesSearch } from './sales-search';
import { ListSelect } from '../parts/search/list-select';

const route = getRouteApi('/sales');

/** Which sales are looked at; the choice is in the address. */
export function SalesFilters() {
  const { t } = useWords();
  const { state = 'all', period = 'month', channel, q = '' } = route.useSearch();
  const navigate = useNavigate();
  const channels = useQuery(api.channels.list.queryOptions({ input: {} }));
  const change = (next: { [Name in keyof SalesSearch]?: SalesSearch[Name] | undefined }) =>
    void navigate({
      to: '/sales',
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...next }).filter(([, value]) => value)),
      replace: true,
    });
  return (
    <Group gap="sm" mb="sm">
      <FilterSearch
        label={t('sales.searchLabel')}
        placeholder={t('sales.searchPlaceholder')}
        value={q}
        onChange={(text) => change({ q: text })}
        width={310}
      />
      <PeriodFilter value={period} onChange={(next) => change({ period: next })} />
      <ListSelect
        size="xs"
        w={150}
        aria-label={t('sales.channelLabel')}
        value={channel ?? ''}
        onChange={(value) => change({ channel: value ?? undefined })}
        data={[
          { value: '', label: t('sales.anyChannel') },
          ...(channels.data ?? []).map(({ name }) => ({ value: name, label: name })),
        ]}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('sales.stateLabel')}
        value={state}
        onChange={(value) => change({ state: SALES_STATES.find((name) => name === value) })}
        data={SALES_STATES.map((value) => ({ value, label: t(`sales.states.${value}`) }))}
      />
    </Group>
  );
}
