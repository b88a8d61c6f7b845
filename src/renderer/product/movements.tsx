import { Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ProductView } from '../../contract';
import { useWords } from '../language';
import { Moment } from '../parts/moment';
import { Section } from '../parts/section';

/** The ledger: every movement that made the level what it is, newest first. */
export function Movements({ product }: { product: ProductView }) {
  const { t, signed, code } = useWords();
  return (
    <Section title={t('product.ledger')} description={t('product.ledgerText')} flush>
      {product.movements.length === 0 ? (
        <Text size="sm" c="dimmed" px="md" pb="md">
          {t('product.noMovements')}
        </Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('common.when')}</Table.Th>
              <Table.Th>{t('product.movement')}</Table.Th>
              <Table.Th>{t('product.location')}</Table.Th>
              <Table.Th ta="right">{t('product.quantity')}</Table.Th>
              <Table.Th>{t('product.cause')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {product.movements.map((movement, index) => (
              <Table.Tr key={`${movement.recordedAt}-${index}`}>
                <Table.Td>
                  <Moment at={movement.at} />
                </Table.Td>
                <Table.Td>{code('movement', movement.kind)}</Table.Td>
                <Table.Td>{movement.location}</Table.Td>
                <Table.Td ta="right" className="num">
                  {signed(movement.quantity, product.unitScale)}
                </Table.Td>
                <Table.Td>
                  {movement.cause.runId !== null ? (
                    <Link className="link" to="/imports/$id" params={{ id: String(movement.cause.runId) }}>
                      {t('imports.runNumber', { id: movement.cause.runId })}
                    </Link>
                  ) : (
                    (movement.cause.sale ?? code('cause', movement.cause.kind))
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}
