import { NativeSelect, Table, Text, TextInput } from '@mantine/core';
import type { ColumnMeaning, ProfileView } from '../../contract';
import { useWords } from '../language';
import { Section } from '../parts/section';
import styles from './imports.module.css';
import { dataRows, withMeaning } from './overrides';

const FIELDS = ['sku', 'gtin', 'name', 'unit', 'vat', 'price', 'stock', 'ignore'] as const;

interface MeaningProps {
  readonly profile: ProfileView;
  readonly rows: readonly (readonly string[])[];
  readonly onColumns: (columns: ColumnMeaning[]) => void;
}

/** The same lines cut into cells, under what each column means. */
export function Meaning({ profile, rows, onColumns }: MeaningProps) {
  const { t } = useWords();
  const change = (column: ColumnMeaning) => onColumns(withMeaning(profile.columns, column));
  return (
    <Section title={t('imports.meaning')} description={t('imports.meaningText')} flush>
      <Table.ScrollContainer minWidth={600} type="native">
        <Table className={styles.meaning}>
          <Table.Thead>
            <Table.Tr>
              {profile.columns.map((column) => (
                <Table.Th key={column.column} data-ignored={column.field === 'ignore' || undefined}>
                  <Text size="xs" c="dimmed" truncate mb={4}>
                    {column.header ?? t('imports.columnNumber', { number: column.column + 1 })}
                  </Text>
                  <ColumnChoice column={column} onChange={change} />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {dataRows(rows, profile).map((row, index) => (
              <Table.Tr key={index}>
                {profile.columns.map((column) => (
                  <Table.Td key={column.column} data-ignored={column.field === 'ignore' || undefined}>
                    {row[column.column] ?? ''}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}

interface ColumnChoiceProps {
  readonly column: ColumnMeaning;
  readonly onChange: (column: ColumnMeaning) => void;
}

function ColumnChoice({ column, onChange }: ColumnChoiceProps) {
  const { t } = useWords();
  const header = column.header ?? t('imports.columnNumber', { number: column.column + 1 });
  return (
    <>
      <NativeSelect
        aria-label={t('imports.meaningOf', { column: header })}
        size="xs"
        value={column.field}
        data={FIELDS.map((value) => ({ value, label: t(`imports.fields.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const field = FIELDS.find((known) => known === value) ?? 'ignore';
          onChange({ ...column, field, target: field === column.field ? column.target : null });
        }}
      />
      {(column.field === 'price' || column.field === 'stock') && (
        <TextInput
          mt={4}
          size="xs"
          aria-label={t(column.field === 'price' ? 'imports.targetList' : 'imports.targetLocation')}
          placeholder={t(column.field === 'price' ? 'imports.targetList' : 'imports.targetLocation')}
          defaultValue={column.target ?? ''}
          onBlur={(event) => {
            const target = event.currentTarget.value.trim();
            if (target !== (column.target ?? '')) onChange({ ...column, target: target === '' ? null : target });
          }}
        />
      )}
    </>
  );
}
