import { Button, Checkbox, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LocationView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { locationChoices } from '../parts/names/location-names';
import { Section } from '../parts/page/section';
import type { CountPlan } from './counting';
import { ListSelect } from '../parts/search/list-select';

const SCOPES = ['whole', 'category', 'free'] as const;

interface CountSetupProps {
  readonly locations: readonly LocationView[];
  readonly onStart: (plan: CountPlan) => void;
}

export function CountSetup({ locations, onStart }: CountSetupProps) {
  const { t } = useWords();
  const [location, setLocation] = useState(locations[0]?.code ?? '');
  const [scope, setScope] = useState<CountPlan['scope']>('whole');
  const [category, setCategory] = useState<string | null>(null);
  const [blind, setBlind] = useState(false);
  const categories = useQuery(api.offers.categories.queryOptions({ input: {} }));
  const names = (categories.data ?? []).map((one) => one.category);
  const isReady = location !== '' && (scope !== 'category' || category !== null);
  return (
    <Section title={t('warehouse.count')}>
      <Stack gap="md" mt="xs" maw={560}>
        <ListSelect
          size="md"
          label={t('warehouse.counting.location')}
          allowDeselect={false}
          value={location}
          data={locationChoices(locations)}
          onChange={(value) => setLocation(value ?? '')}
        />
        <Radio.Group
          size="md"
          label={t('warehouse.counting.scope')}
          value={scope}
          onChange={(value) => setScope(SCOPES.find((one) => one === value) ?? 'whole')}
        >
          <Stack gap="sm" mt={6}>
            {SCOPES.map((one) => (
              <Radio
                key={one}
                size="md"
                value={one}
                label={t(`warehouse.counting.scopes.${one}`)}
                description={t(`warehouse.counting.scopeTexts.${one}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {scope === 'category' && (
          <ListSelect
            size="md"
            label={t('warehouse.counting.category')}
            placeholder={t(
              names.length === 0 ? 'warehouse.counting.noCategories' : 'warehouse.counting.chooseCategory',
            )}
            disabled={names.length === 0}
            value={category}
            data={names}
            onChange={setCategory}
          />
        )}
        <Checkbox
          size="md"
          label={t('warehouse.counting.blind')}
          description={t('warehouse.counting.blindText')}
          checked={blind}
          onChange={(event) => setBlind(event.currentTarget.checked)}
        />
        <Button
          size="md"
          disabled={!isReady}
          style={{ alignSelf: 'flex-start' }}
          onClick={() =>
            onStart({
              location,
              scope,
              category: scope === 'category' ? category : null,
              blind,
              key: crypto.randomUUID(),
            })
          }
        >
          {t('warehouse.counting.start')}
        </Button>
      </Stack>
    </Section>
  );
}
