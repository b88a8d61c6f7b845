import { Table } from '@mantine/core';
import type { ComparedLine } from '../../contract';
import { useWords } from '../language';
import { Badge } from '../parts/badge';
import { ShowRest, useFirstOf } from '../parts/names/first-of';
import { StackedTable } from '../parts/tables/stacked-table';
import type { ScanLine } from '../scanning/scan-list';

interface DifferencesProps {
  readonly compared: readonly ComparedLine[];
  readonly lines: readonly ScanLine[];
}

/** The products that do not agree with the books, the dearest difference first; counting in the dark, they are seen here only. */
export function Differences({ compared, lines }: DifferencesProps) {
  const { t, quantity } = useWords();
  const differing = compared
    .filter(({ difference }) => difference !== 0)
    .toSorted((one, other) => Math.abs(other.valueMinor ?? 0) - Math.abs(one.valueMinor ?? 0));
  const first = useFirstOf(differing, () => true);
  if (differing.length === 0) return null;
  return (
    <>
      <StackedTable minWidth={480} aria-label={t('warehouse.counting.differing')} mt="sm">
        <Table.Tbody>
          {first.shown.map(({ sku, expected, difference }) => {
            const product = lines.find((line) => line.product?.sku === sku)?.product;
            const scale = product?.unitScale ?? 1;
            const amount = quantity(Math.abs(difference), scale);
            return (
              <Table.Tr key={sku}>
                <Table.Td>{product?.name ?? sku}</Table.Td>
                <Table.Td className="code dim">{sku}</Table.Td>
                <Table.Td ta="right" className="num">
                  {quantity(expected + difference, scale)} / {quantity(expected, scale)}
                </Table.Td>
                <Table.Td>
                  <Badge tone="warn">
                    {t(difference < 0 ? 'warehouse.counting.lacks' : 'warehouse.counting.over', { quantity: amount })}
                  </Badge>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </StackedTable>
      <ShowRest {...first} />
    </>
  );
}
