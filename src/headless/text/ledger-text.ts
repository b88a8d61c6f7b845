import type {
  Booked,
  LaterFile,
  LedgerRow,
  PostingView,
  UndoForecast,
  UndoPreview,
  UndoReport,
  UndoRow,
} from '../../contract';
import type { Say } from '../say';
import { fieldText } from './change-text';

const SHOWN_ROWS = 20;

export function postingsText(
  { items, total }: { readonly items: readonly PostingView[]; readonly total: number },
  say: Say,
): string {
  if (total === 0) return say.line('cli_no_changes');
  const columns = ['id', 'when', 'kind', 'cause', 'actor', 'movements', 'prices', 'undone'];
  const table = say.table(
    headings(columns, say),
    items.map((posting) => [
      String(posting.id),
      say.time(posting.at),
      kindText(posting.kind, say),
      causeText(posting),
      say.actor(posting.actor),
      say.number(posting.movements),
      say.number(posting.prices),
      undoneState(posting, say),
    ]),
  );
  return total > items.length ? `${table}\n${say.line('cli_more', { count: total - items.length })}` : table;
}

function causeText({ run, sale }: PostingView): string {
  if (run) return `${run.file} (${run.id})`;
  return sale ? `${sale.channel} ${sale.number}` : '';
}

function undoneState({ undoes, undoneBy, undoable }: PostingView, say: Say): string {
  if (undoes !== null) return say.line('cli_posting_undoes', { id: undoes });
  if (undoneBy !== null) {
    return say.line(undoable ? 'cli_posting_undone_partly' : 'cli_posting_undone', { id: undoneBy });
  }
  return say.line(undoable ? 'cli_posting_undoable' : 'cli_posting_not_undoable');
}

/** What was booked by hand, as it was and is. */
export function bookedText(
  what: 'count' | 'transfer' | 'price' | 'product',
  { posting, rows }: Booked,
  say: Say,
): string {
  if (!posting) return say.line(what === 'product' ? 'cli_product_same' : 'cli_price_same');
  const table = say.table(
    headings(['sku', 'field', 'was', 'is'], say),
    rows.slice(0, SHOWN_ROWS).map((row) => rowCells(row, say)),
  );
  return [
    say.line(`cli_${what}_booked`, { id: posting.id }),
    ...withMore(table, rows.length, Math.min(rows.length, SHOWN_ROWS), say),
    say.line('cli_undo_hint', { id: posting.id }),
  ].join('\n');
}

/** What an undo would do, row by row. */
export function undoPreviewText(preview: UndoPreview, say: Say): string {
  const { id, kind } = preview.posting;
  return forecastText(preview, say, { what: 'cli_undo_preview', next: 'cli_undo_next', id, kind: kindText(kind, say) });
}

/** The same of an import or a delivery, by its own number. */
export function undoForecastText(forecast: UndoForecast, say: Say, of: 'import' | 'delivery', id: number): string {
  return forecastText(forecast, say, { what: `cli_${of}_undo_preview`, next: `cli_${of}_undo_next`, id });
}

function forecastText(
  { reverted, kept, rows, laterFile }: UndoForecast,
  say: Say,
  { what, next, ...facts }: { what: string; next: string; id: number; kind?: string },
): string {
  return [
    say.line(what, { ...facts, ...amounts({ reverted, kept }, say) }),
    ...undoTable(rows, reverted + kept, say),
    ...laterFileText(laterFile, say),
    ...(reverted > 0 ? [say.line(next, facts)] : []),
  ].join('\n');
}

/** What an undo did, and the rows it left alone with their reasons. */
export function undoneText({ posting, reverted, kept, keptRows, laterFile }: UndoReport, say: Say): string {
  const facts = { id: posting.id, of: posting.undoes, ...amounts({ reverted, kept }, say) };
  return [
    say.line(kept > 0 ? 'cli_undo_done_partly' : 'cli_undo_done', facts),
    ...undoTable(keptRows, kept, say),
    ...laterFileText(laterFile, say),
  ].join('\n');
}

/** What a later file had confirmed goes back as well; nothing where there is none. */
export const laterFileText = (later: LaterFile | null, say: Say): string[] =>
  later === null
    ? []
    : [say.line('cli_undo_later_file', { id: later.id, file: later.file, count: say.number(later.unchanged) })];

/** Rows of an undo, of `total` in all, with the reasons of those it leaves alone; nothing where there are none. */
export function undoTable(rows: readonly UndoRow[], total: number, say: Say): string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, SHOWN_ROWS);
  const table = say.table(
    headings(['sku', 'field', 'now', 'becomes', 'kept'], say),
    shown.map((row) => [...rowCells(row, say), reasonText(row, say)]),
  );
  return withMore(table, total, shown.length, say);
}

function withMore(table: string, total: number, shown: number, say: Say): string[] {
  return total > shown ? [table, say.line('cli_more', { count: total - shown })] : [table];
}

function reasonText({ kept, keptBecause }: UndoRow, say: Say): string {
  if (!kept) return '';
  if (!keptBecause) return say.line('cli_kept_unknown');
  return say.line('cli_kept_because', { id: keptBecause.id, kind: kindText(keptBecause.kind, say) });
}

function rowCells(row: LedgerRow, say: Say): string[] {
  return [row.sku, fieldText(row.what, say), valueText(row, row.now, say), valueText(row, row.becomes, say)];
}

function valueText({ what, unitScale, currency }: LedgerRow, value: string | null, say: Say): string {
  if (value === null) return '–';
  if (what === 'archived') return say.time(value);
  if (what.startsWith('price:')) return say.money(Number(value), currency);
  return what.startsWith('stock:') ? say.number(Number(value) / unitScale) : value;
}

const kindText = (kind: PostingView['kind'], say: Say) => say.line(`cli_posting_${kind}`);
const headings = (names: readonly string[], say: Say) => names.map((name) => say.line(`cli_col_${name}`));
const amounts = ({ reverted, kept }: { reverted: number; kept: number }, say: Say) => ({
  reverted: say.number(reverted),
  kept: say.number(kept),
});
