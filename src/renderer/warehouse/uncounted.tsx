import { Table, Text } from '@mantine/core';
import type { Uncounted as UncountedView } from '../../contract';
import { useWords } from '../language';
import { StackedTable } from '../parts/tables/stacked-table';

/** The first of the products nobody counted, and how many more there are. */
export function Uncounted({ uncounted: { items, total } }: { uncounted: UncountedView }) {
  const { t, quantity, unit: unitName } = useWords();
  return (
    <div>
      <StackedTable minWidth={420} aria-label={t('warehouse.counting.rest')}>
        <Table.Tbody>
          {items.map(({ sku, name, unit, unitScale, onHand }) => (
            <Table.Tr key={sku}>
              <Table.Td>{name}</Table.Td>
              <Table.Td className="code dim" w={150}>
                {sku}
              </Table.Td>
              <Table.Td ta="right" className="num" w={110}>
                {quantity(onHand, unitScale)} {unitName(unit)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </StackedTable>
      {total > items.length && (
        <Text size="sm" c="dimmed" mt={6}>
          {t('warehouse.counting.restMore', { count: total - items.length })}
        </Text>
      )}
    </div>
  );
}
