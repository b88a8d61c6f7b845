import type { ProductView } from '../../contract';
import type { Say } from '../say';
import { behindNames } from './behind-names';

/** One product as a person asks about it: what we have, what it costs, what each channel should show and does, why. */
export function productText(product: ProductView, say: Say): string {
  const parts = [
    `${product.sku} · ${product.name}`,
    say.line('cli_product_facts', {
      gtins: product.gtins.join(', ') || '–',
      unit: product.unit,
      vat: product.vat ?? '–',
      waiting: say.number(product.waiting),
    }),
  ];
  if (product.archived) parts.push(say.line('cli_product_archived'));
  if (product.prices.length > 0) {
    parts.push('', say.line('cli_product_prices'), pricesTable(product, say));
  }
  if (product.levels.length > 0) parts.push('', say.line('cli_product_levels'), levelsTable(product, say));
  if (product.listings.length > 0) parts.push('', say.line('cli_product_listings'), listingsText(product, say));
  return parts.join('\n');
}

function pricesTable({ prices }: ProductView, say: Say): string {
  return say.table(
    [say.line('cli_col_price_list'), say.line('cli_col_price'), say.line('cli_col_since')],
    prices.map((price) => [price.list, say.money(price.grossMinor, price.currency), say.time(price.since)]),
  );
}

function levelsTable({ levels, unitScale }: ProductView, say: Say): string {
  const amount = (quantity: number) => say.number(quantity / unitScale);
  return say.table(
    ['cli_col_location', 'cli_col_on_hand', 'cli_col_reserved', 'cli_col_as_of'].map((code) => say.line(code)),
    levels.map((level) => [level.location, amount(level.onHand), amount(level.reserved), say.time(level.asOf)]),
  );
}

function listingsText({ listings, prices }: ProductView, say: Say): string {
  const currency = prices[0]?.currency ?? null;
  const offer = (shown: { priceMinor: number | null; quantity: number | null } | null) =>
    shown ? `${say.money(shown.priceMinor, currency)} × ${shown.quantity ?? '–'}` : '–';
  const table = say.table(
    ['cli_col_channel', 'cli_col_desired', 'cli_col_confirmed', 'cli_col_state'].map((code) => say.line(code)),
    listings.map((one) => [
      one.channel,
      offer(one.desired),
      offer(one.confirmed),
      say.line(`cli_listing_${one.state}`),
    ]),
  );
  const reasons = listings.flatMap((one) => [
    ...(one.lastError ? [`  ${behindNames([one.channel], one.lastError, say)}`] : []),
    ...one.why.map((step) => `  ${one.channel}: ${say.what(step)}`),
  ]);
  return [table, ...reasons].join('\n');
}
