import { Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { SEARCH_ATTRIBUTE } from '../app/shortcuts';
import { api } from '../client/api';
import { useWords } from '../language';
import { SALES_PERIOD_NAMES } from '../sales/sales-search';
import { ABOUTS, type ActivitySearch, SEVERITIES } from './activity-search';
import { actorName } from '../parts/actor-name';

const route = getRouteApi('/activity');
const TYPING_MS = 250;

/** Whose entries, about what and from when; the choice is in the address. */
export function ActivityFilters() {
  const words = useWords();
  const { t } = words;
  const { about, severity, period = 'all', actor, q = '' } = route.useSearch();
  const navigate = useNavigate();
  const actors = useQuery(api.master.actors.queryOptions({ input: {} }));
  const [typed, setTyped] = useState(q);
  const change = (next: { [Name in keyof ActivitySearch]?: ActivitySearch[Name] | undefined }) =>
    void navigate({
      to: '/activity',
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...next }).filter(([, value]) => value)),
      replace: true,
    });
  const search = useDebouncedCallback((text: string) => change({ q: text.trim() }), TYPING_MS);
  return (
    <Group gap="sm" mb="sm">
      <TextInput
        {...SEARCH_ATTRIBUTE}
        size="xs"
        w={240}
        type="search"
        leftSection={<IconSearch size={14} />}
        aria-label={t('activity.searchLabel')}
        placeholder={t('activity.searchPlaceholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('sales.periodLabel')}
        value={period}
        onChange={(value) => change({ period: SALES_PERIOD_NAMES.find((name) => name === value) })}
        data={SALES_PERIOD_NAMES.map((value) => ({ value, label: t(`sales.periods.${value}`) }))}
      />
      <Select
        size="xs"
        w={170}
        aria-label={t('activity.aboutLabel')}
        value={about ?? ''}
        onChange={(value) => change({ about: ABOUTS.find((name) => name === value) })}
        data={[
          { value: '', label: t('activity.anything') },
          ...ABOUTS.map((value) => ({ value, label: t(`activity.abouts.${value}`) })),
        ]}
      />
      <Select
        size="xs"
        w={170}
        aria-label={t('activity.whoLabel')}
        value={actor ?? ''}
        onChange={(value) => change({ actor: value ?? undefined })}
        data={[
          { value: '', label: t('activity.anybody') },
          ...(actors.data ?? []).map((value) => ({ value, label: actorName(value, words) })),
        ]}
      />
      <Select
        size="xs"
        w={140}
        aria-label={t('activity.severityLabel')}
        value={severity ?? ''}
        onChange={(value) => change({ severity: SEVERITIES.find((name) => name === value) })}
        data={[
          { value: '', label: t('activity.anySeverity') },
          ...SEVERITIES.map((value) => ({ value, label: t(`activity.severities.${value}`) })),
        ]}
      />
    </Group>
  );
}
