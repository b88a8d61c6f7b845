import { NativeSelect, TextInput } from '@mantine/core';
import { COLUMN_FIELDS, type ColumnMeaning } from '../../contract';
import { useWords } from '../language';

interface ColumnChoiceProps {
  readonly column: ColumnMeaning;
  readonly editable?: boolean;
  readonly onChange: (column: ColumnMeaning) => void;
}

interface FieldChoiceProps extends ColumnChoiceProps {
  /** What the column is called. */
  readonly name: string;
}

/** What one column means. */
export function FieldChoice({ column, name, editable = true, onChange }: FieldChoiceProps) {
  const { t } = useWords();
  return (
    <NativeSelect
      aria-label={t('imports.meaningOf', { column: name })}
      size="xs"
      disabled={!editable}
      value={column.field}
      data={COLUMN_FIELDS.map((value) => ({ value, label: t(`imports.fields.${value}`) }))}
      onChange={({ currentTarget: { value } }) => {
        const field = COLUMN_FIELDS.find((known) => known === value) ?? 'ignore';
        onChange({ ...column, field, target: field === column.field ? column.target : null });
      }}
    />
  );
}

const TARGETS: ReadonlyMap<
  ColumnMeaning['field'],
  'imports.targetList' | 'imports.targetLocation' | 'imports.targetRows'
> = new Map([
  ['price', 'imports.targetList'],
  ['stock', 'imports.targetLocation'],
  ['quantity', 'imports.targetLocation'],
  ['only', 'imports.targetRows'],
] as const);

/** The price list of a price, the location of a quantity, what rows that count say; nothing for any other column. */
export function TargetChoice({ column, editable = true, onChange }: ColumnChoiceProps) {
  const { t } = useWords();
  const named = TARGETS.get(column.field);
  if (named === undefined) return null;
  const words = t(named);
  return (
    <TextInput
      // What the engine made of it is shown as soon as it is known.
      key={column.target}
      size="xs"
      disabled={!editable}
      aria-label={words}
      placeholder={words}
      defaultValue={column.target ?? ''}
      onBlur={(event) => {
        const target = event.currentTarget.value.trim();
        if (target !== (column.target ?? '')) onChange({ ...column, target: target === '' ? null : target });
      }}
    />
  );
}
