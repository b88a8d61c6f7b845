import { Group, Text } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import type { ProductRow } from '../../contract';
import { useWords } from '../language';

/** Products in the palette: what they are called, their SKU and price. */
export function ProductActions({ items, onOpen }: { items: readonly ProductRow[]; onOpen: (sku: string) => void }) {
  const { money } = useWords();
  return items.map((row) => (
    <Spotlight.Action key={row.sku} onClick={() => onOpen(row.sku)} aria-label={`${row.sku} ${row.name}`}>
      <Group wrap="nowrap" gap="sm" w="100%">
        <span className="code dim" style={{ flex: 'none' }}>
          {row.sku}
        </span>
        <Text size="sm" lineClamp={2} style={{ flex: 1 }}>
          {row.name}
        </Text>
        <span className="num">{money(row.priceMinor, row.currency)}</span>
      </Group>
    </Spotlight.Action>
  ));
}
