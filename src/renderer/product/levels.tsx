import { Button, Table, Text } from '@mantine/core';
import type { ProductView } from '../../contract';
import { useWords } from '../language';
import { Allowed } from '../parts/page/allowed';
import { ShowRest, useFirstOf } from '../parts/names/first-of';
import { LocationNames, useLocationName } from '../parts/names/location-names';
import { Ago } from '../parts/moment';
import { Section } from '../parts/page/section';
import { StackedTable } from '../parts/tables/stacked-table';

/** What lies where, what of it is promised, and the way to put a wrong number right. */
export function Levels({ product, onCount }: { product: ProductView; onCount: (location: string) => void }) {
  const { t, quantity } = useWords();
  const nameOf = useLocationName();
  const amount = (value: number) => quantity(value, product.unitScale);
  const first = useFirstOf(product.levels, ({ onHand }) => onHand !== 0);
  const countable = product.kind === 'goods' && !product.archived;
  return (
    <Section title={t('product.levels')} flush>
      {product.levels.length === 0 ? (
        <Text size="sm" c="dimmed" px="md" pb="md">
          {t('product.noLevels')}
        </Text>
      ) : (
        <StackedTable minWidth={400} horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('product.location')}</Table.Th>
              <Table.Th ta="right">{t('products.onHand')}</Table.Th>
              <Table.Th ta="right">{t('product.reserved')}</Table.Th>
              <Table.Th ta="right">{t('products.available')}</Table.Th>
              <Table.Th aria-label={t('productPage.count')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {first.shown.map((level) => (
              <Table.Tr key={level.location}>
                <Table.Td>
                  <LocationNames codes={[level.location]} />
                  {level.asOf !== null && (
                    <Text size="xs" c="dimmed">
                      {t('product.asOf')}: <Ago at={level.asOf} />
                    </Text>
                  )}
                </Table.Td>
                <Table.Td ta="right" className="num" data-label={t('products.onHand')}>
                  {amount(level.onHand)}
                </Table.Td>
                <Table.Td ta="right" className="num" data-label={t('product.reserved')}>
                  {amount(level.reserved)}
                </Table.Td>
                <Table.Td ta="right" className="num" fw={600} data-label={t('products.available')}>
                  {amount(Math.max(0, level.onHand - level.reserved))}
                </Table.Td>
                <Table.Td ta="right" data-end>
                  {countable && (
                    <Allowed to="ledger.count">
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        aria-label={t('productPage.countAt', { location: nameOf(level.location) })}
                        onClick={() => onCount(level.location)}
                      >
                        {t('productPage.count')}
                      </Button>
                    </Allowed>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </StackedTable>
      )}
      <ShowRest {...first} />
    </Section>
  );
}
