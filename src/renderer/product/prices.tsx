import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ProductView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { Ago } from '../parts/moment';
import { Section } from '../parts/page/section';
import { StackedTable } from '../parts/tables/stacked-table';
import { PriceButton } from './price-button';

/** Prices in force, each with the lowest of 30 days; a click on one changes it. */
export function Prices({ product, onEdit }: { product: ProductView; onEdit: (list: string) => void }) {
  const { t, money } = useWords();
  const history = useQuery(api.editing.priceHistory.queryOptions({ input: { sku: product.sku } }));
  const lowestOf = (list: string) =>
    history.data?.ok === true
      ? (history.data.value.lists.find((one) => one.list === list)?.lowest30Minor ?? null)
      : null;
  return (
    <Section title={t('product.prices')} flush>
      {product.prices.length === 0 ? (
        <Text size="sm" c="dimmed" px="md" pb="md">
          {t('product.noPrices')}
        </Text>
      ) : (
        <StackedTable minWidth={420}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('product.priceList')}</Table.Th>
              <Table.Th ta="right">{t('product.gross')}</Table.Th>
              <Table.Th ta="right">{t('productPage.lowest30')}</Table.Th>
              <Table.Th ta="right">{t('product.since')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {product.prices.map((price) => (
              <Table.Tr key={price.list}>
                <Table.Td>{price.list}</Table.Td>
                <Table.Td ta="right" className="num" data-label={t('product.gross')}>
                  <PriceButton price={price} onEdit={onEdit} />
                </Table.Td>
                <Table.Td ta="right" className="num" data-label={t('productPage.lowest30')}>
                  <span className="dim">{money(lowestOf(price.list), price.currency)}</span>
                </Table.Td>
                <Table.Td ta="right" data-label={t('product.since')}>
                  <Ago at={price.since} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </StackedTable>
      )}
    </Section>
  );
}
