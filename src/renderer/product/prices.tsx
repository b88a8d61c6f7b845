import { Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ProductView } from '../../contract';
import { useWords } from '../language';
import { Ago, Moment } from '../parts/moment';
import { Section } from '../parts/section';

/** Prices in force, then how they came to be. */
export function Prices({ product }: { product: ProductView }) {
  const { t, money } = useWords();
  const currencyOf = (list: string) => product.prices.find((price) => price.list === list)?.currency ?? null;
  return (
    <Section title={t('product.prices')} flush>
      {product.prices.length === 0 ? (
        <Text size="sm" c="dimmed" px="md" pb="md">
          {t('product.noPrices')}
        </Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('product.priceList')}</Table.Th>
              <Table.Th ta="right">{t('product.gross')}</Table.Th>
              <Table.Th ta="right">{t('product.since')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {product.prices.map((price) => (
              <Table.Tr key={price.list}>
                <Table.Td>{price.list}</Table.Td>
                <Table.Td ta="right" className="num">
                  {money(price.grossMinor, price.currency)}
                </Table.Td>
                <Table.Td ta="right">
                  <Ago at={price.since} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {product.priceHistory.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('product.priceHistory')}</Table.Th>
              <Table.Th ta="right">{t('product.change')}</Table.Th>
              <Table.Th ta="right">{t('product.source')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {product.priceHistory.map((change, index) => (
              <Table.Tr key={`${change.at}-${index}`}>
                <Table.Td>
                  <Moment at={change.at} />
                </Table.Td>
                <Table.Td ta="right" className="num">
                  <span className="dim">{money(change.oldMinor, currencyOf(change.list))}</span> →{' '}
                  {money(change.newMinor, currencyOf(change.list))}
                </Table.Td>
                <Table.Td ta="right">
                  <RunLink runId={change.runId} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}

function RunLink({ runId }: { runId: number | null }) {
  const { t } = useWords();
  if (runId === null) return null;
  return (
    <Link className="link" to="/imports/$id" params={{ id: String(runId) }}>
      {t('imports.runNumber', { id: runId })}
    </Link>
  );
}
