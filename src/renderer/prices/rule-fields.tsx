import { Autocomplete, Select, TextInput } from '@mantine/core';
import { type OfferRuleView, ROUNDING_NAMES } from '../../contract';
import { useWords } from '../language';
import styles from './prices.module.css';
import { PERCENT_RANGES, type RuleDraft, type RuleField } from './rule-draft';
import { inheritedWords } from './inherited-words';
import { lookExample } from './rule-words';
import { ROUNDING_WAYS, type RoundingWay } from './rounding';

interface RuleFieldsProps {
  readonly draft: RuleDraft;
  readonly wrong: ReadonlySet<RuleField>;
  /** What holds where a field is left empty. */
  readonly inherited: OfferRuleView;
  readonly currency: string;
  readonly lists: readonly string[];
  readonly onChange: (field: RuleField, value: string) => void;
}

const GROUPS = [
  { name: 'price', fields: ['priceList', 'markupBp', 'feeMinor', 'commissionBp', 'vatBp', 'rounding', 'roundingWay'] },
  { name: 'guard', fields: ['costList', 'minMarginBp', 'floorList'] },
  { name: 'stock', fields: ['buffer', 'cap', 'shareBp', 'paused'] },
] as const;

const WHOLE_LINE = { gridColumn: '1 / -1' };
const HINTED = ['markupBp', 'feeMinor', 'commissionBp', 'vatBp', 'costList', 'minMarginBp', 'shareBp'] as const;

/** All fields of a rule; each inherits until something is typed or chosen in it. */
export function RuleFields(props: RuleFieldsProps) {
  const { t } = useWords();
  return GROUPS.map(({ name, fields }) => (
    <fieldset key={name} className={styles.group}>
      <legend className={styles.legend}>{t(`prices.groups.${name}`)}</legend>
      <div className={styles.fields}>
        {fields.map((field) => (
          <Field key={field} field={field} {...props} />
        ))}
      </div>
    </fieldset>
  ));
}

function Field({ field, ...props }: RuleFieldsProps & { field: RuleField }) {
  const words = useWords();
  const { t } = words;
  const { draft, inherited, onChange } = props;
  const hinted = HINTED.find((name) => name === field);
  const common = {
    label: t(`prices.fields.${field}`),
    placeholder: inheritedWords(field, inherited, props.currency, words),
    description: hinted && t(`prices.hints.${hinted}`),
    value: draft[field],
  };
  if (field === 'priceList' || field === 'costList' || field === 'floorList') {
    const style = field === 'costList' ? {} : WHOLE_LINE;
    return (
      <Autocomplete {...common} style={style} data={[...props.lists]} onChange={(value) => onChange(field, value)} />
    );
  }
  if (field === 'rounding' || field === 'roundingWay' || field === 'paused') {
    const way = (draft.roundingWay || inherited.roundingWay || 'nearest') as RoundingWay;
    const data = {
      rounding: () => ROUNDING_NAMES.map((value) => ({ value, label: lookExample(value, way, words) })),
      roundingWay: () => ROUNDING_WAYS.map((value) => ({ value, label: t(`prices.ways.${value}`) })),
      paused: () => (['no', 'yes'] as const).map((value) => ({ value, label: t(`prices.selling.${value}`) })),
    }[field]();
    return <Choice {...common} wide={field !== 'paused'} data={data} onChange={(value) => onChange(field, value)} />;
  }
  return (
    <TextInput
      {...common}
      autoComplete="off"
      inputMode="decimal"
      error={props.wrong.has(field) ? wrongWords(field, t) : null}
      onChange={(event) => onChange(field, event.currentTarget.value)}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly data: { value: string; label: string }[];
  /** Its words are long. */
  readonly wide: boolean;
  readonly onChange: (value: string) => void;
}

/** A choice that can be taken back by the cross in it. */
function Choice({ value, wide, onChange, ...rest }: ChoiceProps) {
  const { t } = useWords();
  return (
    <Select
      {...rest}
      style={wide ? WHOLE_LINE : {}}
      value={value === '' ? null : value}
      clearable
      clearButtonProps={{ 'aria-label': t('prices.inheritAgain', { field: rest.label }) }}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}

function wrongWords(field: RuleField, t: ReturnType<typeof useWords>['t']): string {
  if (field in PERCENT_RANGES) {
    const { min, max } = PERCENT_RANGES[field as keyof typeof PERCENT_RANGES];
    return t('prices.wrong.percent', { min: min / 100, max: max / 100 });
  }
  return t(field === 'feeMinor' ? 'prices.wrong.amount' : 'prices.wrong.pieces');
}
