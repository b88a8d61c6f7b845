import { ActionIcon, NumberInput, Table, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { Badge } from '../parts/badge';
import type { Scanned } from './scanned';
import type { ScannedLines } from './use-scanned';

interface ScannedTableProps {
  readonly scanned: ScannedLines;
  /** By SKU, what is still to come, as people read it; null where nothing was announced. */
  readonly awaited: ReadonlyMap<string, string> | null;
}

export function ScannedTable({ scanned, awaited }: ScannedTableProps) {
  const { t } = useWords();
  if (scanned.lines.length === 0) {
    return (
      <Text size="sm" c="dimmed" px="md" pb="md">
        {t('deliveries.nothingScanned')}
      </Text>
    );
  }
  return (
    <Table.ScrollContainer minWidth={560} type="native">
      <Table aria-label={t('deliveries.scanned')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('deliveries.codeShort')}</Table.Th>
            <Table.Th>{t('deliveries.product')}</Table.Th>
            {awaited !== null && <Table.Th ta="right">{t('deliveries.ordered')}</Table.Th>}
            <Table.Th w={140}>{t('deliveries.quantity')}</Table.Th>
            <Table.Th w={50} aria-label={t('deliveries.removeLabel')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {scanned.lines.map((line) => (
            <Table.Tr key={line.code}>
              <Table.Td className="code">{line.code}</Table.Td>
              <Table.Td>
                <Product line={line} asked={scanned.asked.has(line.code)} />
              </Table.Td>
              {awaited !== null && (
                <Table.Td ta="right" className="num">
                  {(line.sku === null ? undefined : awaited.get(line.sku)) ?? NOTHING}
                </Table.Td>
              )}
              <Table.Td>
                <NumberInput
                  size="xs"
                  aria-label={t('deliveries.quantityOf', { code: line.code })}
                  min={0}
                  decimalScale={3}
                  decimalSeparator=","
                  allowedDecimalSeparators={[',', '.']}
                  value={line.quantity}
                  onChange={(value) => typeof value === 'number' && scanned.setQuantity(line.code, value)}
                />
              </Table.Td>
              <Table.Td>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('deliveries.remove', { code: line.code })}
                  onClick={() => scanned.remove(line.code)}
                >
                  <IconTrash size={16} color="var(--os-dim)" />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Product({ line, asked }: { line: Scanned; asked: boolean }) {
  const { t } = useWords();
  if (line.sku !== null) {
    return (
      <>
        {line.name} {line.sku !== line.code && <span className="code dim">{line.sku}</span>}
      </>
    );
  }
  if (asked) return <span className="dim">{t('deliveries.looking')}</span>;
  return (
    <>
      <Badge tone="warn">{t('deliveries.unknownCode')}</Badge>
      <div className="dim">{t('deliveries.notInMaster')}</div>
    </>
  );
}
