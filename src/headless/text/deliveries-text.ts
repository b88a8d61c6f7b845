import type { DeliveryDetail, DeliveryLineView, DeliveryView, ExpectedReport, ReceiptReport } from '../../contract';
import type { Say } from '../say';
import { rowProblemsText } from './import-text';

export function deliveriesText({ items, total }: { items: readonly DeliveryView[]; total: number }, say: Say): string {
  if (total === 0) return say.line('cli_no_deliveries');
  const columns = ['id', 'when', 'number', 'supplier', 'state', 'lines', 'unknown'];
  const table = say.table(
    columns.map((name) => say.line(`cli_col_${name}`)),
    items.map((delivery) => [
      String(delivery.id),
      say.time(delivery.createdAt),
      delivery.number ?? say.name(`cli_document_type_${delivery.type}`, delivery.type),
      delivery.supplier ?? delivery.taxId ?? '–',
      say.line(`cli_delivery_state_${delivery.state}`),
      say.number(delivery.lines),
      say.number(delivery.unknown),
    ]),
  );
  return total > items.length ? `${table}\n${say.line('cli_more', { count: total - items.length })}` : table;
}

/** One delivery, line by line; of lines that are no product yet, what they may be. */
export function deliveryText({ delivery, lines }: DeliveryDetail, say: Say): string {
  const columns = ['line', 'sku', 'name', 'location', 'said', 'booked', 'matched'];
  const table = say.table(
    columns.map((name) => say.line(`cli_col_${name}`)),
    lines.map((line) => [
      String(line.line),
      line.sku ?? `? ${writtenCode(line)}`,
      line.name ?? '–',
      line.location,
      say.number(line.quantity / line.unitScale),
      delivery.role === 'expected' ? '–' : say.number(line.booked / line.unitScale),
      say.number(line.matched / line.unitScale),
    ]),
  );
  const suggestions = lines
    .filter((line) => line.suggestions.length > 0)
    .map((line) =>
      say.line('cli_delivery_suggestion', { line: line.line, suggestions: line.suggestions.slice(0, 3).join(', ') }),
    );
  return [deliveriesText({ items: [delivery], total: 1 }, say), '', table, ...suggestions].join('\n');
}

/** What was noted as expected, of every order of a file, and what of it could not be used. */
export function expectedText({ others, problems, doubts, ...first }: ExpectedReport, say: Say): string {
  const more = others.map(({ id }) => String(id)).join(', ');
  return [
    say.line('cli_expected', { id: first.delivery.id }),
    ...(others.length === 0 ? [] : [say.line('cli_expected_more', { ids: more })]),
    ...doubts.map((doubt) => `  ${say.what(doubt)}`),
    '',
    deliveryText(first, say),
    ...(problems.length === 0 ? [] : ['', rowProblemsText(problems, problems.length, say)]),
  ].join('\n');
}

/** What receiving goods by lines did, and what did not fit. */
export function receiptText({ state, delivery, lines, notes, holdReasons }: ReceiptReport, say: Say): string {
  const id = delivery?.id ?? null;
  const table = say.table(
    ['line', 'sku', 'location', 'booked'].map((name) => say.line(`cli_col_${name}`)),
    lines.map((line) => [
      String(line.line),
      line.sku ?? `? ${writtenCode(line)}`,
      line.location,
      say.number(line.booked / line.unitScale),
    ]),
  );
  return [
    say.line(`cli_receive_${state}`, { id }),
    ...holdReasons.map((reason) => say.problem(reason, '  ')),
    ...notes.map((note) => say.problem(note, '  ')),
    '',
    table,
    ...(state === 'booked' ? ['', say.line('cli_receive_undo_hint', { id })] : []),
  ].join('\n');
}

function writtenCode({ written }: Pick<DeliveryLineView, 'written'>): string {
  return written.sku ?? written.supplierSku ?? written.gtins[0] ?? '';
}
