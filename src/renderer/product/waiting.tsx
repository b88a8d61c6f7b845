import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../client/api';
import { useWords } from '../language';
import { Moment } from '../parts/moment';
import { Section } from '../parts/page/section';
import { AddEntry } from '../waitlist/add-entry';

const SHOWN = 50;

/** Who waits for this product, in the order in which they will be told, and a place for one more. */
export function Waiting({ sku, waiting }: { sku: string; waiting: number }) {
  const { t } = useWords();
  const entries = useQuery({
    ...api.waitlist.list.queryOptions({ input: { sku, state: 'waiting', limit: SHOWN } }),
    enabled: waiting > 0,
  });
  const inOrder = (entries.data?.items ?? []).toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  return (
    <Section
      title={t('nav.waitlist')}
      description={waiting === 0 ? t('product.nobodyWaits') : t('product.waitingFor', { count: waiting })}
    >
      {inOrder.length > 0 && (
        <Table.ScrollContainer minWidth={360} maxHeight={220} type="native" mb="sm">
          <Table horizontalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th ta="right">{t('productPage.turn')}</Table.Th>
                <Table.Th>{t('waitlist.email')}</Table.Th>
                <Table.Th>{t('productPage.since')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {inOrder.map((entry, index) => (
                <Table.Tr key={entry.id}>
                  <Table.Td ta="right" className="num">
                    {index + 1}
                  </Table.Td>
                  <Table.Td>{entry.email}</Table.Td>
                  <Table.Td>
                    <Moment at={entry.createdAt} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {waiting > inOrder.length && entries.data !== undefined && (
            <Text size="sm" c="dimmed">
              {t('productPage.moreWaiting', { count: waiting - inOrder.length })}
            </Text>
          )}
        </Table.ScrollContainer>
      )}
      <AddEntry sku={sku} />
    </Section>
  );
}
