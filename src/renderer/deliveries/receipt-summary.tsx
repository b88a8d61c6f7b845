import { Button, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../language';
import { Badge } from '../parts/badge';
import { Figure, Figures } from '../parts/figures';
import { Notice } from '../parts/notices/notice';
import { Section } from '../parts/page/section';
import { StackedTable } from '../parts/tables/stacked-table';
import styles from '../warehouse/warehouse.module.css';
import { isMissing, isOdd, type ReceivingLine, type ReceivingState } from './receiving';
import { receivingRow } from './receiving-rows';

interface ReceiptSummaryProps {
  readonly lines: readonly ReceivingLine[];
  readonly compares: boolean;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onBook: () => void;
  /** What the engine said of the last attempt. */
  readonly children: ReactNode;
}

const SHOWN = 50;

/** Short and over before anything is booked. */
export function ReceiptSummary({ lines, compares, busy, onBack, onBook, children }: ReceiptSummaryProps) {
  const words = useWords();
  const { t, quantity } = words;
  const many = (...states: ReceivingState[]) => lines.filter(({ state }) => states.includes(state)).length;
  const scanned = lines.filter(({ line }) => line !== null && line.quantity > 0).length;
  const notable = lines.filter((line) => isMissing(line) || isOdd(line));
  const unknown = many('unknown');
  return (
    <Stack gap="md">
      <Section title={t('warehouse.receive.summary')} description={t('warehouse.receive.summaryText')}>
        <Figures>
          <Figure label={t('deliveries.scanned')} value={scanned} />
          {compares && (
            <>
              <Figure label={t('warehouse.receive.complete')} value={many('complete')} />
              <Figure label={t('warehouse.receive.short')} value={many('missing', 'untouched')} />
              <Figure label={t('warehouse.receive.over')} value={many('over')} />
              <Figure label={t('warehouse.receive.odd')} value={many('notOrdered')} />
            </>
          )}
          <Figure label={t('warehouse.receive.unknown')} value={unknown} />
        </Figures>
        {compares && notable.length > 0 && (
          <StackedTable minWidth={480} aria-label={t('warehouse.receive.summary')} mt="sm">
            <Table.Tbody>
              {notable.slice(0, SHOWN).map((line) => {
                const row = receivingRow(line, words, true);
                return (
                  <Table.Tr key={row.id}>
                    <Table.Td>{row.name}</Table.Td>
                    <Table.Td className="code dim">{row.sku}</Table.Td>
                    <Table.Td ta="right" className="num">
                      {quantity(line.line?.quantity ?? 0)} / {row.figures[0]}
                    </Table.Td>
                    <Table.Td>
                      <Badge tone={line.state === 'missing' || line.state === 'untouched' ? 'warn' : row.tone}>
                        {line.state === 'untouched'
                          ? t('warehouse.receive.state.missing', { quantity: row.figures[0] ?? '' })
                          : row.words}
                      </Badge>
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </StackedTable>
        )}
      </Section>
      {unknown > 0 && (
        <Notice tone="warn" title={`${t('warehouse.receive.unknown')}: ${unknown}`}>
          <Text size="sm">{t('warehouse.receive.unknownText')}</Text>
        </Notice>
      )}
      {children}
      <div className={styles.foot} data-foot>
        <Button size="md" variant="default" onClick={onBack}>
          {t('warehouse.receive.back')}
        </Button>
        <Button size="md" loading={busy} disabled={scanned === 0} onClick={onBook}>
          {t('deliveries.book', { count: scanned })}
        </Button>
      </div>
    </Stack>
  );
}
