import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import type { DeliveryLineView, DeliveryView } from '../../contract';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { Badge } from '../parts/badge';
import { ProductLink } from '../parts/names/product-link';
import { Section } from '../parts/page/section';
import { StackedTable } from '../parts/tables/stacked-table';
import type { Tone } from '../parts/tone';
import { AttachLine } from './attach-line';
import { DeliveryPapers } from './delivery-papers';
import { byNeed, type LineOutcome, outcomeOf } from './line-outcome';

/** More lines at once than anybody reads; the rest comes when asked for. */
const AT_ONCE = 200;

const OUTCOME_TONES: Record<LineOutcome['is'], Tone> = {
  agrees: 'ok',
  booked: 'ok',
  short: 'warn',
  over: 'warn',
  notOrdered: 'warn',
  waits: 'bad',
  bookedElsewhere: 'mute',
};

interface DeliveryLinesProps {
  readonly delivery: DeliveryView;
  readonly lines: readonly DeliveryLineView[];
}

export function DeliveryLines({ delivery, lines }: DeliveryLinesProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(AT_ONCE);
  const awaited = delivery.role === 'expected';
  const matchesOrder = lines.some(({ matched }) => matched !== 0);
  const hasCosts = lines.some(({ cost }) => cost !== null);
  return (
    <Section title={t('deliveries.lines')} flush actions={<DeliveryPapers id={delivery.id} />}>
      <StackedTable minWidth={620} horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={48}>{t('deliveries.line')}</Table.Th>
            <Table.Th miw={170}>{t('deliveries.product')}</Table.Th>
            {/* A barcode is read in one piece. */}
            <Table.Th miw={124}>{t('deliveries.written')}</Table.Th>
            <Table.Th ta="right">{t(awaited ? 'deliveries.ordered' : 'deliveries.inDocument')}</Table.Th>
            <Table.Th ta="right">{t(awaited ? 'deliveries.came' : 'deliveries.booked')}</Table.Th>
            <Table.Th>{t('common.state')}</Table.Th>
            {hasCosts && <Table.Th ta="right">{t('deliveries.cost')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {byNeed(lines)
            .slice(0, shown)
            .map((line) => (
              <Line key={line.line} delivery={delivery} line={line} matchesOrder={matchesOrder} hasCosts={hasCosts} />
            ))}
        </Table.Tbody>
      </StackedTable>
      {lines.length > shown && (
        <Button variant="subtle" fullWidth onClick={() => setShown(shown + AT_ONCE)}>
          {t('common.showMore')}
        </Button>
      )}
    </Section>
  );
}

interface LineProps {
  readonly delivery: DeliveryView;
  readonly line: DeliveryLineView;
  readonly matchesOrder: boolean;
  /** What was scanned has none: a column of nothing takes the room of the others. */
  readonly hasCosts: boolean;
}

function Line({ delivery, line, matchesOrder, hasCosts }: LineProps) {
  const { t, quantity, unit: unitName, language } = useWords();
  const { written, unitScale } = line;
  const stands = delivery.state !== 'cancelled' && delivery.state !== 'undone';
  const unit = line.unit === null ? '' : ` ${unitName(line.unit)}`;
  const codes = [written.sku, written.supplierSku, ...written.gtins].filter((code) => code !== null);
  return (
    <Table.Tr>
      <Table.Td className="num dim" data-lead>
        {line.line}
      </Table.Td>
      <Table.Td>
        {line.sku === null ? (
          <>
            <div>{line.name ?? NOTHING}</div>
            {stands && <AttachLine deliveryId={delivery.id} line={line} />}
          </>
        ) : (
          <>
            <ProductLink sku={line.sku} /> {line.name}
          </>
        )}
      </Table.Td>
      <Table.Td className="code dim" style={{ overflowWrap: 'anywhere' }} data-label={t('deliveries.written')}>
        {[...new Set(codes)].join(', ') || NOTHING}
      </Table.Td>
      <Table.Td
        ta="right"
        className="num"
        data-label={t(delivery.role === 'expected' ? 'deliveries.ordered' : 'deliveries.inDocument')}
      >
        {quantity(line.quantity, unitScale)}
        {unit}
      </Table.Td>
      <Table.Td
        ta="right"
        className="num"
        data-label={t(delivery.role === 'expected' ? 'deliveries.came' : 'deliveries.booked')}
      >
        {quantity(delivery.role === 'expected' ? line.matched : line.booked, unitScale)}
        {unit}
      </Table.Td>
      <Table.Td>
        <Outcome outcome={outcomeOf(line, delivery.role, matchesOrder)} unitScale={unitScale} />
        <div className="dim">{t(`deliveries.resolution.${line.resolution}`)}</div>
      </Table.Td>
      {hasCosts && (
        <Table.Td ta="right" className="num" data-label={t('deliveries.cost')}>
          {line.cost === null ? NOTHING : Number(line.cost).toLocaleString(language, { minimumFractionDigits: 2 })}
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function Outcome({ outcome, unitScale }: { outcome: LineOutcome; unitScale: number }) {
  const { t, quantity } = useWords();
  return (
    <Badge tone={OUTCOME_TONES[outcome.is]}>
      {'quantity' in outcome
        ? t(`deliveries.${outcome.is}`, { quantity: quantity(outcome.quantity, unitScale) })
        : t(`deliveries.${outcome.is}`)}
    </Badge>
  );
}
