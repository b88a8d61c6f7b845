import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api } from '../client/api';
import { useWords } from '../language';
import { FilterSearch, PeriodFilter } from '../parts/tables/filter-parts';
import { ABOUTS, type ActivitySearch, SEVERITIES } from './activity-search';
import { ListSelect } from '../parts/search/list-select';

const route = getRouteApi('/activity');

/** Whose entries, about what and from when; the choice is in the address. */
export function ActivityFilters() {
  const words = useWords();
  const { t } = words;
  const { about, severity, period = 'all', actor, q = '' } = route.useSearch();
  const navigate = useNavigate();
  const actors = useQuery(api.master.actors.queryOptions({ input: {} }));
  const change = (next: { [Name in keyof ActivitySearch]?: ActivitySearch[Name] | undefined }) =>
    void navigate({
      to: '/activity',
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...next }).filter(([, value]) => value)),
      replace: true,
    });
  return (
    <Group gap="sm" mb="sm">
      <FilterSearch
        label={t('activity.searchLabel')}
        placeholder={t('activity.searchPlaceholder')}
        value={q}
        onChange={(text) => change({ q: text })}
      />
      <PeriodFilter value={period} onChange={(next) => change({ period: next })} />
      <ListSelect
        size="xs"
        w={150}
        aria-label={t('activity.aboutLabel')}
        value={about ?? ''}
        onChange={(value) => change({ about: ABOUTS.find((name) => name === value) })}
        data={[
          { value: '', label: t('activity.anything') },
          ...ABOUTS.map((value) => ({ value, label: t(`activity.abouts.${value}`) })),
        ]}
      />
      <ListSelect
        size="xs"
        w={150}
        aria-label={t('activity.whoLabel')}
        value={actor ?? ''}
        onChange={(value) => change({ actor: value ?? undefined })}
        data={[
          { value: '', label: t('activity.anybody') },
          ...(actors.data ?? []).map((value) => ({ value, label: words.actor(value) })),
        ]}
      />
      <Select
        size="xs"
        w={130}
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
