import { Input, SegmentedControl, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../client/api';
import { useWords } from '../language';
import type { PlanDraft, PlanFaults } from './plan-draft';
import { ListSelect } from '../parts/search/list-select';

interface PlanPricesProps {
  readonly draft: PlanDraft;
  readonly onChange: (part: Partial<PlanDraft>) => void;
  readonly error: (field: keyof PlanFaults) => string | null;
}

const HOWS = ['percent', 'fixed', 'own'] as const;
const SCOPES = ['all', 'category', 'products'] as const;

/** What becomes of the prices, and of which products; prices of their own name their products. */
export function PlanPrices({ draft, onChange, error }: PlanPricesProps) {
  const { t } = useWords();
  return (
    <Stack gap="sm">
      <Input.Wrapper label={t('plans.how')} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={t('plans.how')}
          value={draft.how}
          onChange={(how) => onChange({ how })}
          data={HOWS.map((value) => ({ value, label: t(`plans.hows.${value}`) }))}
        />
      </Input.Wrapper>
      {draft.how === 'own' ? (
        <Textarea
          label={t('plans.own')}
          description={t('plans.ownText')}
          rows={5}
          value={draft.own}
          error={error('own')}
          onChange={(event) => onChange({ own: event.currentTarget.value })}
        />
      ) : (
        <>
          <SimpleGrid cols={2}>
            <Amount draft={draft} onChange={onChange} error={error} />
          </SimpleGrid>
          <Input.Wrapper label={t('plans.scope')} labelElement="div">
            <SegmentedControl
              fullWidth
              aria-label={t('plans.scope')}
              value={draft.scope}
              onChange={(scope) => onChange({ scope })}
              data={SCOPES.map((value) => ({ value, label: t(`plans.scopes.${value}`) }))}
            />
          </Input.Wrapper>
          <Which draft={draft} onChange={onChange} error={error} />
        </>
      )}
    </Stack>
  );
}

function Amount({ draft, onChange, error }: PlanPricesProps) {
  const { t } = useWords();
  if (draft.how === 'fixed') {
    return (
      <TextInput
        label={t('plans.fixed')}
        inputMode="decimal"
        autoComplete="off"
        value={draft.fixed}
        error={error('fixed')}
        onChange={(event) => onChange({ fixed: event.currentTarget.value })}
      />
    );
  }
  const promotion = draft.kind === 'promotion';
  return (
    <TextInput
      label={t(promotion ? 'plans.percentOff' : 'plans.percentChange')}
      description={t(promotion ? 'plans.percentOffText' : 'plans.percentChangeText')}
      inputMode="decimal"
      autoComplete="off"
      value={draft.percent}
      error={error('percent')}
      onChange={(event) => onChange({ percent: event.currentTarget.value })}
    />
  );
}

function Which({ draft, onChange, error }: PlanPricesProps) {
  const { t } = useWords();
  const categories = useQuery(api.offers.categories.queryOptions({ input: {} }));
  if (draft.scope === 'all') return null;
  if (draft.scope === 'category') {
    return (
      <ListSelect
        label={t('plans.category')}
        data={(categories.data ?? []).map(({ category }) => category)}
        nothingFoundMessage={t('prices.categories.none')}
        value={draft.category === '' ? null : draft.category}
        error={error('category')}
        onChange={(category) => onChange({ category: category ?? '' })}
      />
    );
  }
  return (
    <Textarea
      label={t('plans.skus')}
      description={t('plans.skusText')}
      rows={4}
      value={draft.skus}
      error={error('skus')}
      onChange={(event) => onChange({ skus: event.currentTarget.value })}
    />
  );
}
