import { Box, Table, Text } from '@mantine/core';
import type { ColumnMeaning, ProfileView } from '../../contract';
import { useWords } from '../language';
import { Section } from '../parts/page/section';
import { FieldChoice, TargetChoice } from './column-choice';
import { columnName, isScans } from './column-name';
import styles from './imports.module.css';
import { dataRows, withMeaning } from './overrides';

interface MeaningProps {
  readonly profile: ProfileView;
  readonly rows: readonly (readonly string[])[];
  readonly onColumns: (columns: ColumnMeaning[]) => void;
}

/** The same lines cut into cells, under what each column means. */
export function Meaning({ profile, rows, onColumns }: MeaningProps) {
  const { t } = useWords();
  const change = (column: ColumnMeaning) => onColumns(withMeaning(profile.columns, column));
  const names = (name: ColumnMeaning['field']) => profile.columns.some(({ field }) => field === name);
  const byGtin = profile.kind !== 'delivery' && names('gtin') && !names('sku');
  const more = isScans(profile) ? t('imports.meaningOfScans') : byGtin ? t('imports.meaningByGtin') : '';
  const description = `${t('imports.meaningText')} ${more}`.trimEnd();
  return (
    <Section title={t('imports.meaning')} description={description} flush>
      <Table.ScrollContainer minWidth={600} type="native">
        <Table className={styles.meaning}>
          <Table.Thead>
            <Table.Tr>
              {profile.columns.map((column) => (
                <Table.Th key={column.column} data-ignored={column.field === 'ignore' || undefined}>
                  <Text size="xs" c="dimmed" truncate mb={4}>
                    {columnName(profile, column, t)}
                  </Text>
                  <FieldChoice column={column} name={columnName(profile, column, t)} onChange={change} />
                  <Box mt={4}>
                    <TargetChoice column={column} onChange={change} />
                  </Box>
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
