import { ActionIcon, Button, Group, Table } from '@mantine/core';
import { IconLink, IconMinus, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../language';
import { Badge } from '../parts/badge';
import { StackedTable } from '../parts/tables/stacked-table';
import type { Tone } from '../parts/tone';
import { NumberField } from './number-field';
import type { ScanLine } from './scan-list';
import styles from './scanning.module.css';
import type { ScanListState } from './use-scan-list';

/** More rows than anybody looks through between two scans; the rest comes when asked for. */
const AT_ONCE = 100;

export interface ScanRow {
  readonly id: string;
  readonly name: string;
  readonly sku: string | null;
  /** Null where it was not scanned yet. */
  readonly line: ScanLine | null;
  /** One for each of the table's figures. */
  readonly figures: readonly string[];
  readonly tone: Tone;
  readonly words: string;
  /** Needs nobody's eye any more. */
  readonly calm: boolean;
}

interface ScanTableProps {
  readonly label: string;
  readonly figures: readonly string[];
  readonly rows: readonly ScanRow[];
  readonly list: ScanListState;
  readonly onAttach: (line: ScanLine) => void;
}

/** The lines of a scanning screen, with buttons that a glove finds. */
export function ScanTable({ label, figures, rows, list, onAttach }: ScanTableProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <>
      {/* Close together, so that on a tablet the name keeps room beside the figures. */}
      <StackedTable minWidth={560} aria-label={label} horizontalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th miw={150} pl="md">
              {t('deliveries.product')}
            </Table.Th>
            {figures.map((heading) => (
              <Table.Th key={heading} ta="right" w={78}>
                {heading}
              </Table.Th>
            ))}
            <Table.Th w={196} ta="center">
              {t('deliveries.quantity')}
            </Table.Th>
            <Table.Th w={136}>{t('common.state')}</Table.Th>
            <Table.Th w={60} aria-label={t('deliveries.removeLabel')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, shown).map((row) => (
            <Row key={row.id} row={row} headings={figures} list={list} onAttach={onAttach} />
          ))}
        </Table.Tbody>
      </StackedTable>
      {rows.length > shown && (
        <Button variant="subtle" size="md" fullWidth onClick={() => setShown(shown + AT_ONCE)}>
          {t('common.showMore')}
        </Button>
      )}
    </>
  );
}

interface RowProps {
  readonly row: ScanRow;
  readonly headings: readonly string[];
  readonly list: ScanListState;
  readonly onAttach: (line: ScanLine) => void;
}

function Row({ row, headings, list, onAttach }: RowProps) {
  const { t } = useWords();
  const { id, name, sku, line, figures, tone, words, calm } = row;
  const quantity = line?.quantity ?? 0;
  const facts = { name: sku ?? name };
  return (
    <Table.Tr
      className={styles.row}
      data-last={(line !== null && line === list.last) || undefined}
      data-calm={calm || undefined}
    >
      <Table.Td pl="md">
        <div className={styles.name}>{name}</div>
        {sku !== null && sku !== name && <span className="code dim">{sku}</span>}
        {line?.state === 'unknown' && (
          <Button mt={4} size="sm" variant="light" leftSection={<IconLink size={16} />} onClick={() => onAttach(line)}>
            {t('warehouse.attach')}
          </Button>
        )}
      </Table.Td>
      {figures.map((figure, i) => (
        <Table.Td key={i} ta="right" className="num" data-label={headings[i]}>
          {figure}
        </Table.Td>
      ))}
      <Table.Td>
        <Group gap={4} wrap="nowrap" justify="center">
          <ActionIcon
            size={44}
            variant="default"
            aria-label={t('warehouse.less', facts)}
            disabled={quantity <= 0}
            onClick={() => list.setQuantity(id, Math.max(0, quantity - 1))}
          >
            <IconMinus size={20} />
          </ActionIcon>
          <NumberField
            w={84}
            name={t('deliveries.quantityOf', { code: sku ?? name })}
            value={quantity}
            onChange={(value) => value !== quantity && list.setQuantity(id, value)}
          />
          <ActionIcon
            size={44}
            variant="default"
            aria-label={t('warehouse.more', facts)}
            onClick={() => list.setQuantity(id, quantity + 1)}
          >
            <IconPlus size={20} />
          </ActionIcon>
        </Group>
      </Table.Td>
      <Table.Td>
        <Badge tone={tone}>{words}</Badge>
      </Table.Td>
      <Table.Td data-end>
        {line !== null && (
          <ActionIcon
            size={44}
            variant="subtle"
            color="gray"
            aria-label={t('deliveries.remove', { code: sku ?? name })}
            onClick={() => list.remove(id)}
          >
            <IconTrash size={20} color="var(--os-dim)" />
          </ActionIcon>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
