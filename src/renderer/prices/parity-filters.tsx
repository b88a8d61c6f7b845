import { Group, SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api } from '../client/api';
import { useWords } from '../language';
import { FilterSearch } from '../parts/tables/filter-parts';
import { PARITY_FILTERS, PARITY_ORDER_NAMES, PARITY_WHATS, type ParitySearch } from './parity-search';
import { ListSelect } from '../parts/search/list-select';

const route = getRouteApi('/prices/parity');

/** Which differences are looked at; the choice is in the address. */
export function ParityFilters() {
  const { t } = useWords();
  const { show = 'differs', what = 'both', order = 'sku', channel, q = '' } = route.useSearch();
  const navigate = useNavigate();
  const channels = useQuery(api.channels.list.queryOptions({ input: {} }));
  const change = (next: { [Name in keyof ParitySearch]?: ParitySearch[Name] | undefined }) =>
    void navigate({
      to: '/prices/parity',
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...next }).filter(([, value]) => value)),
      replace: true,
    });
  return (
    <Group gap="sm">
      <FilterSearch
        label={t('products.searchLabel')}
        placeholder={t('products.searchPlaceholder')}
        value={q}
        onChange={(text) => change({ q: text })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('parity.filterLabel')}
        value={show}
        onChange={(value) => change({ show: value })}
        data={PARITY_FILTERS.map((value) => ({ value, label: t(`parity.filters.${value}`) }))}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('parity.whatLabel')}
        value={what}
        onChange={(value) => change({ what: value })}
        data={PARITY_WHATS.map((value) => ({ value, label: t(`parity.whats.${value}`) }))}
      />
      <ListSelect
        size="xs"
        w={150}
        aria-label={t('parity.channelLabel')}
        value={channel ?? ''}
        allowDeselect={false}
        onChange={(value) => change({ channel: value ?? undefined })}
        data={[
          { value: '', label: t('parity.anyChannel') },
          ...(channels.data ?? []).map(({ name }) => ({ value: name, label: name })),
        ]}
      />
      <Select
        size="xs"
        w={170}
        aria-label={t('parity.orderLabel')}
        value={order}
        allowDeselect={false}
        onChange={(value) => change({ order: PARITY_ORDER_NAMES.find((name) => name === value) })}
        data={PARITY_ORDER_NAMES.map((value) => ({ value, label: t(`parity.orders.${value}`) }))}
      />
    </Group>
  );
}
