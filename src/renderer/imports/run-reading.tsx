import { NativeSelect, Select, SimpleGrid, Table, TextInput } from '@mantine/core';
import type { ColumnMeaning, ProfileView } from '../../contract';
import { useWords } from '../language';
import { Section } from '../parts/section';
import { type Overrides, withMeaning } from './overrides';

const FIELDS = ['sku', 'gtin', 'name', 'unit', 'vat', 'price', 'stock', 'ignore'] as const;

interface RunReadingProps {
  readonly profile: ProfileView;
  /** While the run waits its reading can still be put right; applying plans the file again that way. */
  readonly editable: boolean;
  readonly onChange: (update: (before: Overrides) => Overrides) => void;
}

export function RunReading({ profile, editable, onChange }: RunReadingProps) {
  const { t } = useWords();
  const facts = [
    [t('imports.encoding'), profile.encoding],
    [t('imports.delimiter'), profile.delimiter === '\t' ? t('imports.tab') : profile.delimiter],
    [t('imports.headerLine'), profile.headerLine === null ? t('imports.noHeader') : String(profile.headerLine)],
    [t('imports.currency'), profile.currency],
  ] as const;
  const changeColumn = (column: ColumnMeaning) =>
    onChange((before) => ({ ...before, columns: withMeaning(profile.columns, column) }));
  return (
    <Section title={t('imports.options')} description={t(editable ? 'imports.stillEditable' : 'imports.wasReadSo')}>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm" mt="xs">
        {facts.map(([label, value]) => (
          <TextInput key={label} label={label} value={value} readOnly variant="filled" />
        ))}
        <Select
          label={t('imports.decimalMark')}
          value={profile.decimalMark}
          disabled={!editable}
          data={[
            { value: ',', label: t('imports.comma') },
            { value: '.', label: t('imports.dot') },
          ]}
          onChange={(value) => onChange((before) => ({ ...before, decimalMark: value === '.' ? '.' : ',' }))}
        />
        <Select
          label={t('imports.priceMode')}
          value={profile.priceMode}
          disabled={!editable}
          data={[
            { value: 'gross', label: t('imports.gross') },
            { value: 'net', label: t('imports.net') },
          ]}
          onChange={(value) => onChange((before) => ({ ...before, priceMode: value === 'net' ? 'net' : 'gross' }))}
        />
      </SimpleGrid>
      <Table mt="md" horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('imports.column')}</Table.Th>
            <Table.Th>{t('imports.meaning')}</Table.Th>
            <Table.Th>{t('imports.target')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {profile.columns.map((column) => {
            const header = column.header ?? t('imports.columnNumber', { number: column.column + 1 });
            return (
              <Table.Tr key={column.column}>
                <Table.Td>{header}</Table.Td>
                <Table.Td w={260}>
                  <NativeSelect
                    aria-label={t('imports.meaningOf', { column: header })}
                    disabled={!editable}
                    value={column.field}
                    data={FIELDS.map((value) => ({ value, label: t(`imports.fields.${value}`) }))}
                    onChange={({ currentTarget: { value } }) =>
                      changeColumn({
                        ...column,
                        field: FIELDS.find((known) => known === value) ?? 'ignore',
                        target: null,
                      })
                    }
                  />
                </Table.Td>
                <Table.Td>{column.target ?? ''}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
