import { Group, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useWords } from '../language';
import { ROUNDING_NAMES } from '../../contract';
import { ROUNDING_WAYS } from '../prices/rounding';
import { lookWords } from '../prices/rule-words';
import { type BulkDraft, PRICE_WAYS, type Wrong } from './bulk-draft';
import { ListSelect } from '../parts/search/list-select';

interface PriceFieldsProps {
  readonly draft: BulkDraft;
  readonly onChange: (part: Partial<BulkDraft>) => void;
  readonly lists: readonly { readonly code: string; readonly currency: string }[];
  readonly currency: string;
  readonly wrong: Wrong | null;
}

/** Where a new price comes from, how it is rounded, and what it never goes below. */
export function PriceFields({ draft, onChange, lists, currency, wrong }: PriceFieldsProps) {
  const words = useWords();
  const { t } = words;
  const codes = lists.filter((list) => list.currency === currency).map(({ code }) => code);
  const problem = (part: Wrong) => (wrong === part ? t(`bulk.wrong.${part}`) : undefined);
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-start">
        <ListSelect
          w={180}
          label={t('bulk.list')}
          data={lists.map(({ code }) => code)}
          value={draft.list}
          onChange={(list) => list !== null && onChange({ list, from: null, costList: null })}
        />
        <div>
          <div style={{ fontSize: 'var(--mantine-font-size-sm)', fontWeight: 600, marginBottom: 4 }} aria-hidden>
            {t('bulk.way')}
          </div>
          <SegmentedControl
            size="xs"
            aria-label={t('bulk.way')}
            value={draft.way}
            onChange={(way) => onChange({ way })}
            data={PRICE_WAYS.map((value) => ({ value, label: t(`bulk.ways.${value}`) }))}
          />
        </div>
        {draft.way === 'list' && (
          <ListSelect
            w={180}
            label={t('bulk.from')}
            data={codes.filter((code) => code !== draft.list)}
            value={draft.from}
            onChange={(from) => onChange({ from })}
          />
        )}
        {(draft.way === 'percent' || draft.way === 'list') && (
          <TextInput
            w={140}
            label={t('bulk.percent')}
            placeholder="-10"
            inputMode="decimal"
            value={draft.percent}
            error={problem('percent')}
            onChange={(event) => onChange({ percent: event.currentTarget.value })}
          />
        )}
        {draft.way === 'amount' && (
          <TextInput
            w={140}
            label={t('bulk.amount', { currency })}
            placeholder="-1,50"
            inputMode="decimal"
            value={draft.amount}
            error={problem('amount')}
            onChange={(event) => onChange({ amount: event.currentTarget.value })}
          />
        )}
        {draft.way === 'set' && (
          <TextInput
            w={140}
            label={t('bulk.set', { currency })}
            inputMode="decimal"
            value={draft.set}
            error={problem('set')}
            onChange={(event) => onChange({ set: event.currentTarget.value })}
          />
        )}
      </Group>
      <Group gap="sm" align="flex-start">
        <Select
          w={240}
          label={t('bulk.rounding')}
          data={ROUNDING_NAMES.map((value) => ({
            value,
            label: value === 'none' ? t('bulk.noRounding') : lookWords(value, words),
          }))}
          value={draft.rounding}
          onChange={(value) => onChange({ rounding: ROUNDING_NAMES.find((one) => one === value) ?? 'none' })}
        />
        {draft.rounding !== 'none' && (
          <Select
            w={160}
            label={t('bulk.roundingWay')}
            data={ROUNDING_WAYS.map((value) => ({ value, label: t(`bulk.roundingWays.${value}`) }))}
            value={draft.roundingWay}
            onChange={(value) => onChange({ roundingWay: ROUNDING_WAYS.find((one) => one === value) ?? 'nearest' })}
          />
        )}
        <ListSelect
          w={300}
          clearable
          label={t('bulk.costList')}
          placeholder={t('bulk.noFloor')}
          data={codes.filter((code) => code !== draft.list)}
          value={draft.costList}
          onChange={(costList) => onChange({ costList })}
        />
        {draft.costList !== null && (
          <TextInput
            w={140}
            label={t('bulk.margin')}
            placeholder="0"
            inputMode="decimal"
            value={draft.margin}
            error={problem('margin')}
            onChange={(event) => onChange({ margin: event.currentTarget.value })}
          />
        )}
      </Group>
    </Stack>
  );
}
