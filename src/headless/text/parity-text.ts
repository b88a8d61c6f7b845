import type { ParityListing, ParityRow, ParitySide, ParitySummary } from '../../contract';
import type { Say } from '../say';

interface Report {
  readonly items: readonly ParityRow[];
  readonly total: number;
  readonly summary: ParitySummary;
}

/** The counts, then a product in a row, then what keeps channels from showing what they should. */
export function parityText({ items, total, summary }: Report, say: Say): string {
  const counts = (['products', 'inParity', 'explained', 'unexplained'] as const).map(
    (name) => [name, say.number(summary[name])] as const,
  );
  const { severalCurrencies: count, longest, largest } = summary;
  return [
    say.line('cli_parity_counts', Object.fromEntries(counts)),
    ...(count > 0 ? [say.line('cli_parity_currencies', { count: say.number(count) })] : []),
    ...(longest ? [say.line('cli_parity_longest', longest)] : []),
    ...(largest ? [say.line('cli_parity_largest', largest)] : []),
    '',
    ...(total === 0 ? [say.line('cli_parity_none')] : table(items, say)),
    ...(total > items.length && items.length > 0 ? [say.line('cli_more', { count: total - items.length })] : []),
    ...offStep(items, say),
  ].join('\n');
}

function table(items: readonly ParityRow[], say: Say): string[] {
  const columns = ['sku', 'name', 'price', 'quantity', 'since', 'reasons'] as const;
  const rows = items.map(({ sku, name, currency, price, quantity }) => [
    sku,
    name,
    range(price, (minor) => say.money(minor, currency || null), say),
    range(quantity, (pieces) => (pieces === null ? '–' : say.number(pieces)), say),
    say.time([price.since, quantity.since].filter((since) => since !== null).sort()[0] ?? null),
    [...price.reasons, ...quantity.reasons].map((reason) => say.what(reason)).join(' '),
  ]);
  return [
    say.table(
      columns.map((column) => say.line(`parity_col_${column}`)),
      rows,
    ),
  ];
}

function range({ verdict, least, most }: ParitySide, text: (value: number | null) => string, say: Say): string {
  if (verdict === 'same') return text(least);
  return `${text(least)} – ${text(most)} (${say.line(`parity_verdict_${verdict}`)})`;
}

/** Of the products out of step: which channel is behind, in what state, and what to do now. */
function offStep(items: readonly ParityRow[], say: Say): string[] {
  const behind = items
    .filter(({ price, quantity }) => price.verdict === 'out_of_step' || quantity.verdict === 'out_of_step')
    .flatMap(({ sku, listings }) => listings.filter(isBehind).map((listing) => ({ sku, listing })));
  if (behind.length === 0) return [];
  return [
    '',
    `${say.line('cli_parity_states')}:`,
    ...behind.flatMap(({ sku, listing: { channel, state, problem } }) => [
      `${sku} · ${channel}: ${say.line(`state_${state}`)}`,
      ...(problem ? [say.problem(problem, '  ')] : []),
    ]),
  ];
}

const isBehind = ({ shown, desired }: ParityListing) =>
  shown.priceMinor !== desired.priceMinor || shown.quantity !== desired.quantity;
