import { NOTHING } from '../language/format';
import type { Words } from '../language';
import type { Tone } from '../parts/tone';
import { countedUnits } from '../scanning/scan-list';
import type { ScanRow } from '../scanning/scan-table';
import type { ScanVerdict } from '../scanning/use-scan-list';
import type { ReceivingLine, ReceivingState } from './receiving';

const TONES: Readonly<Record<ReceivingState, Tone>> = {
  untouched: 'mute',
  missing: 'info',
  complete: 'ok',
  over: 'warn',
  notOrdered: 'warn',
  scanned: 'ok',
  unknown: 'bad',
  asked: 'info',
};

/** A line as the table shows it. */
export function receivingRow(
  { id, awaited, line, state, off }: ReceivingLine,
  words: Words,
  compares: boolean,
): ScanRow {
  const { t, quantity } = words;
  const scale = line?.product?.unitScale ?? awaited?.unitScale ?? 1;
  const amount = { quantity: quantity(off, scale) };
  const said =
    state === 'unknown' || state === 'asked'
      ? t(`warehouse.verdict.${state}`)
      : t(`warehouse.receive.state.${state}`, amount);
  return {
    id,
    name: line?.product?.name ?? awaited?.name ?? line?.code ?? id,
    sku: line?.product?.sku ?? awaited?.sku ?? null,
    line,
    figures: compares ? [awaited === null ? NOTHING : quantity(awaited.expected, scale)] : [],
    tone: TONES[state],
    words: said,
    calm: state === 'complete',
  };
}

/** How the scan that came to this line went. */
export function receivingVerdict({ awaited, line, state }: ReceivingLine, { t, quantity }: Words): ScanVerdict {
  const scale = line?.product?.unitScale ?? 1;
  const facts = {
    quantity: quantity(line === null ? 0 : countedUnits(line), scale),
    expected: quantity(awaited?.expected ?? 0, scale),
  };
  switch (state) {
    case 'asked':
      return { tone: 'info', words: t('warehouse.verdict.asked'), sound: 'ok' };
    case 'unknown':
      return line?.misread
        ? { tone: 'warn', words: t('warehouse.verdict.misread'), sound: 'attention' }
        : { tone: 'bad', words: t('warehouse.verdict.unknown'), sound: 'unknown' };
    case 'notOrdered':
      return { tone: 'warn', words: t('warehouse.verdict.notOrdered'), sound: 'attention' };
    case 'over':
      return { tone: 'warn', words: t('warehouse.verdict.over', facts), sound: 'attention' };
    case 'complete':
      return { tone: 'ok', words: t('warehouse.verdict.complete', facts), sound: 'ok' };
    case 'untouched':
    case 'missing':
      return { tone: 'ok', words: t('warehouse.verdict.ofExpected', facts), sound: 'ok' };
    case 'scanned':
      return { tone: 'ok', words: t('warehouse.verdict.added'), sound: 'ok' };
  }
}
