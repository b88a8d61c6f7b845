import { Table, Text } from '@mantine/core';
import type { PricePreview, PriceReach } from '../../contract';
import { useWords } from '../language';
import { Badge } from '../parts/badge';
import { Notice } from '../parts/notices/notice';
import { StackedTable } from '../parts/tables/stacked-table';
import { LISTING_TONES } from '../parts/tone';
import styles from './product.module.css';

/** Every channel with what it shows and what it would show, and what to think of before. */
export function PriceReachTable({ preview, stale }: { preview: PricePreview; stale: boolean }) {
  const { t, describe } = useWords();
  const reached = preview.channels.filter(changes).length;
  return (
    <div style={{ opacity: stale ? 0.6 : 1 }} data-testid="price-reach">
      {preview.warnings.map((warning) => (
        <Notice key={warning.code} tone="warn" title={describe(warning).what} />
      ))}
      <Text size="sm" fw={600} role="status" mt="xs">
        {reached === 0 ? t('productPage.reachesNone') : t('productPage.reaches', { count: reached })}
      </Text>
      {preview.channels.length > 0 && (
        <StackedTable minWidth={480} maxHeight={320} horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('channels.channel')}</Table.Th>
              <Table.Th ta="right">{t('productPage.showsNow')}</Table.Th>
              <Table.Th ta="right">{t('productPage.willShow')}</Table.Th>
              <Table.Th>{t('productPage.mind')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.channels.map((channel) => (
              <Reach key={channel.channel} reach={channel} />
            ))}
          </Table.Tbody>
        </StackedTable>
      )}
    </div>
  );
}

/** A channel that does not sell the product, or that sees no other price, is not reached. */
export const changes = ({ state, now, becomes }: PriceReach) =>
  state !== 'not_listed' && now.priceMinor !== becomes.priceMinor;

function Reach({ reach }: { reach: PriceReach }) {
  const { t, money, state, describe } = useWords();
  const { channel, currency, now, becomes, warnings } = reach;
  return (
    <Table.Tr data-testid={`reach-${channel}`}>
      <Table.Td>{channel}</Table.Td>
      <Table.Td ta="right" className={`num ${styles.old}`} data-label={t('productPage.showsNow')}>
        {money(now.priceMinor, currency)}
      </Table.Td>
      <Table.Td ta="right" className="num" fw={changes(reach) ? 600 : undefined} data-label={t('productPage.willShow')}>
        {changes(reach) || reach.state === 'not_listed'
          ? money(becomes.priceMinor, currency)
          : t('productPage.unchanged')}
      </Table.Td>
      <Table.Td>
        {(reach.state === 'not_listed' || reach.state === 'paused' || reach.state === 'refused') && (
          <Badge tone={LISTING_TONES[reach.state]}>{state(reach.state)}</Badge>
        )}
        {warnings.length > 0 && (
          <ul className={styles.warnings}>
            {warnings.map((warning) => (
              <li key={warning.code}>
                <Text size="xs">{describe(warning).what}</Text>
              </li>
            ))}
          </ul>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
