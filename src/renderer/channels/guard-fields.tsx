import { NumberInput, Select, SimpleGrid } from '@mantine/core';
import { useWords } from '../language';
import type { ChannelDraft } from './changed-channel';

const POLICIES = ['put_right', 'ask', 'accept'] as const;

interface GuardFieldsProps {
  readonly draft: ChannelDraft;
  readonly onChange: <K extends keyof ChannelDraft>(key: K, value: ChannelDraft[K]) => void;
}

/** When a person is asked before something is sent, and what is done about prices changed there by hand. */
export function GuardFields({ draft, onChange }: GuardFieldsProps) {
  const { t } = useWords();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
      <RuleNumber
        label={t('channel.settings.brakeZeroes')}
        description={t('channel.settings.brakeZeroesText')}
        max={100}
        suffix="%"
        value={draft.brakeZeroes}
        onChange={(value) => onChange('brakeZeroes', value)}
      />
      <RuleNumber
        label={t('channel.settings.brakeMoves')}
        description={t('channel.settings.brakeMovesText')}
        max={100}
        suffix="%"
        value={draft.brakeMoves}
        onChange={(value) => onChange('brakeMoves', value)}
      />
      <Select
        label={t('channel.settings.onDrift')}
        description={t(`channel.policyText.${draft.onDrift}`)}
        allowDeselect={false}
        value={draft.onDrift}
        data={POLICIES.map((value) => ({ value, label: t(`channel.policy.${value}`) }))}
        onChange={(value) => {
          const policy = POLICIES.find((one) => one === value);
          if (policy !== undefined) onChange('onDrift', policy);
        }}
      />
    </SimpleGrid>
  );
}

interface RuleNumberProps {
  readonly label: string;
  readonly description: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly max?: number;
  readonly suffix?: string;
}

/** A whole number, or nothing: then the rule does not apply. */
export function RuleNumber({ value, onChange, ...rest }: RuleNumberProps) {
  return (
    <NumberInput
      {...rest}
      min={0}
      allowDecimal={false}
      allowNegative={false}
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
    />
  );
}
