import { Table, Text } from '@mantine/core';
import type { ProductView } from '../../contract';
import { useWords } from '../language';
import { Ago } from '../parts/moment';
import { Section } from '../parts/section';

export function Levels({ product }: { product: ProductView }) {
  const { t, quantity } = useWords();
  return (
    <Section title={t('product.levels')} flush>
      {product.levels.length === 0 ? (
        <Text size="sm" c="dimmed" px="md" pb="md">
          {t('product.noLevels')}
        </Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('product.location')}</Table.Th>
              <Table.Th ta="right">{t('products.onHand')}</Table.Th>
              <Table.Th ta="right">{t('product.reserved')}</Table.Th>
              <Table.Th ta="right">{t('product.asOf')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {product.levels.map((level) => (
              <Table.Tr key={level.location}>
                <Table.Td>{level.location}</Table.Td>
                <Table.Td ta="right" className="num">
                  {quantity(level.onHand, product.unitScale)}
                </Table.Td>
                <Table.Td ta="right" className="num">
                  {quantity(level.reserved, product.unitScale)}
                </Table.Td>
                <Table.Td ta="right">
                  <Ago at={level.asOf} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}
