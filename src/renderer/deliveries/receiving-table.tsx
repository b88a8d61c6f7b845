import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language';
import { Section } from '../parts/page/section';
import type { ScanLine } from '../scanning/scan-list';
import { ScanTable } from '../scanning/scan-table';
import type { ScanListState } from '../scanning/use-scan-list';
import { isMissing, isOdd, type ReceivingLine } from './receiving';
import { receivingRow } from './receiving-rows';

const FILTERS = ['all', 'missing', 'odd'] as const;
type Filter = (typeof FILTERS)[number];

interface ReceivingTableProps {
  readonly lines: readonly ReceivingLine[];
  /** Something was announced, so that lines can be missing or too many. */
  readonly compares: boolean;
  readonly list: ScanListState;
  readonly onAttach: (line: ScanLine) => void;
}

/** What came beside what was awaited, live. */
export function ReceivingTable({ lines, compares, list, onAttach }: ReceivingTableProps) {
  const words = useWords();
  const { t } = words;
  const [filter, setFilter] = useState<Filter>('all');
  const parts: Record<Filter, readonly ReceivingLine[]> = {
    all: lines,
    missing: lines.filter(isMissing),
    odd: lines.filter(isOdd),
  };
  const shown = parts[compares ? filter : 'all'];
  const empty = {
    all: 'deliveries.nothingScanned',
    missing: 'warehouse.receive.nothingMissing',
    odd: 'warehouse.receive.nothingOdd',
  } as const;
  return (
    <Section
      title={t('deliveries.lines')}

      flush
      actions={
        compares && (
          <SegmentedControl
            size="md"
            aria-label={t('warehouse.receive.show')}
            value={filter}
            onChange={setFilter}
            data={FILTERS.map((value) => ({
              value,
              label: `${t(`warehouse.receive.filters.${value}`)} (${parts[value].length})`,
            }))}
          />
        )
      }
    >
      {shown.length === 0 ? (
        <Text size="sm" c="dimmed" px="md" pb="md">
          {t(empty[compares ? filter : 'all'])}
        </Text>
      ) : (
        <ScanTable
          label={t('deliveries.scanned')}
          figures={compares ? [t('warehouse.receive.expected')] : []}
          rows={shown.map((line) => receivingRow(line, words, compares))}
          list={list}
          onAttach={onAttach}
        />
      )}
    </Section>
  );
}
