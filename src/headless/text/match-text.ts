import type { MatchChoice, MatchReading, MatchRow, MatchSummary, RemoteEntryView } from '../../contract';
import type { Say } from '../say';

type List = { readonly items: readonly MatchRow[]; readonly total: number };

/** What reading a catalogue found, and what is left to do. */
export function readingText(reading: MatchReading, say: Say): string {
  const { channel } = reading;
  return [
    say.line('cli_match_read', { channel, entries: say.number(reading.entries), pages: say.number(reading.pages) }),
    say.line('cli_match_new', { sku: say.number(reading.newBySku), gtin: say.number(reading.newByGtin) }),
    ...standing(reading, say),
  ].join('\n');
}

/** How a channel stands, and the lists asked for. */
export function matchListsText(
  summary: MatchSummary,
  lists: Readonly<Partial<Record<string, List>>>,
  say: Say,
): string {
  const { channel, readAt } = summary;
  const read = { channel, at: readAt, entries: say.number(summary.entries) };
  const known = !summary.readsCatalogue ? 'no_catalogue' : readAt === null ? 'never_read' : 'read_at';
  const parts = Object.entries(lists).flatMap(([what, list]) =>
    list ? listText(what, list, summary.currency, say) : [],
  );
  const hint = summary.double + summary.orphan > 0 ? ['', say.line('cli_match_link_hint', { channel })] : [];
  return [say.line(`cli_match_${known}`, read), ...standing(summary, say), ...parts, ...hint].join('\n');
}

/** What came of a person's choice. */
export function choiceText(
  action: string,
  { channel, sku, remoteId, takenFrom, summary }: MatchChoice,
  say: Say,
): string {
  return [
    say.line(`cli_match_${action}`, { channel, sku, remoteId }),
    ...(takenFrom === null ? [] : [say.line('cli_match_taken', { sku: takenFrom })]),
    ...standing(summary, say),
  ].join('\n');
}

function standing(summary: MatchSummary, say: Say): string[] {
  const { sku, gtin, person } = summary.linked;
  const linked = { sku: say.number(sku), gtin: say.number(gtin), person: say.number(person) };
  const counts = ['work', 'double', 'orphan', 'missing', 'toCreate', 'notSoldHere', 'ignored'] as const;
  const work = Object.fromEntries(counts.map((name) => [name, say.number(summary[name])]));
  return [
    say.line('cli_match_linked', linked),
    say.line('cli_match_work', work),
    ...(summary.work === 0 ? [say.line('cli_match_done')] : []),
  ];
}

function listText(what: string, { items, total }: List, currency: string, say: Say): string[] {
  const title = say.line(`cli_match_list_${what}`);
  if (total === 0) return ['', `${title} ${say.line('cli_match_nothing')}`];
  const more = total > items.length ? [say.line('cli_more', { count: total - items.length })] : [];
  return ['', `${title}: ${say.number(total)}`, tableOf(what, items, currency, say), ...more];
}

function tableOf(what: string, items: readonly MatchRow[], currency: string, say: Say): string {
  const entryCells = (entry: RemoteEntryView | null) => cellsOf(entry, currency, say);
  const table = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
    say.table(
      columns.map((column) => say.line(`cli_col_${column}`)),
      rows,
    );
  switch (what) {
    case 'orphan':
      return table(
        ['remote', 'remote_sku', 'remote_name', 'shown', 'perhaps'],
        items.map((row) => [...entryCells(row.entry), row.suggestions.map(({ sku }) => sku).join(', ')]),
      );
    case 'ignored':
      return table(
        ['remote', 'remote_sku', 'remote_name', 'shown'],
        items.map((row) => entryCells(row.entry)),
      );
    case 'double':
      return table(
        ['sku', 'name', 'remote', 'remote_sku', 'remote_name', 'shown', 'perhaps'],
        items.flatMap((row) => doubleRows(row, currency, say)),
      );
    case 'missing':
      return table(
        ['sku', 'name', 'why'],
        items.map((row) => [...productCells(row), whyMissing(row, say)]),
      );
    default:
      return table(
        ['sku', 'name', 'by', 'remote', 'remote_sku', 'remote_name', 'shown'],
        items.map((row) => [
          ...productCells(row),
          say.line(`cli_match_by_${row.by ?? 'sku'}`),
          ...entryCells(row.entry),
        ]),
      );
  }
}

/** A line for each thing the product may be; the product is named once. */
function doubleRows(row: MatchRow, currency: string, say: Say): string[][] {
  return row.candidates.map((candidate, i) => [
    ...(i === 0 ? productCells(row) : ['', '']),
    ...cellsOf(candidate, currency, say),
    candidate.others.length > 0 ? say.line('cli_match_also', { skus: candidate.others.join(', ') }) : '',
  ]);
}

function whyMissing({ willBeCreated, problem }: MatchRow, say: Say): string {
  if (willBeCreated) return say.line('cli_match_will_be_created');
  return problem ? say.what(problem) : say.line('cli_match_not_listed');
}

const productCells = ({ product }: MatchRow) => [product?.sku ?? '', product?.name ?? ''];

function cellsOf(entry: RemoteEntryView | null, currency: string, say: Say): string[] {
  if (!entry) return ['–', '–', '–', '–'];
  const quantity = entry.quantity === null ? '–' : say.number(entry.quantity);
  return [
    entry.remoteId,
    entry.sku ?? '–',
    entry.name || '–',
    `${say.money(entry.priceMinor, currency)} × ${quantity}`,
  ];
}
