import { Table, Text } from '@mantine/core';
import type { Uncounted as UncountedView } from '../../contract';
import { useWords } from '../language';

/** The first of the products nobody counted, and how many more there are. */
export function Uncounted({ uncounted: { items, total } }: { uncounted: UncountedView }) {
  const { t, quantity, unit: unitName } = useWords();
  return (
    <div>
      <Table.ScrollContainer minWidth={420} type="native">
        <Table aria-label={t('warehouse.counting.rest')}>
          <Table.Tbody>
            {items.map(({ sku, name, unit, unitScale, onHand }) => (
              <Table.Tr key={sku}>
                <Table.Td className="code" w={150}>
                  {sku}
                </Table.Td>
                <Table.Td>{name}</Table.Td>
                <Table.Td ta="right" className="num" w={110}>
                  {quantity(onHand, unitScale)} {unitName(unit)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {total > items.length && (
        <Text size="sm" c="dimmed" mt={6}>
          {t('warehouse.counting.restMore', { count: total - items.length })}
        </Text>
      )}
    </div>
  );
}
