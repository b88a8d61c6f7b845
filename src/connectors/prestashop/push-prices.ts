import { z } from 'zod';
import type { CallResult, ChannelProblem, PushItem } from '../../core/channels';
import { channelProblem, done, failed } from '../http';
import { type Verdict, type Write, applyRows } from './apply-rows';
import type { Facts } from './facts';
import { anyOf } from './filter';
import { microOf, microToDecimal, netOfGross } from './net-price';
import { placeOf } from './place';
import { type ProductRow, anyText } from './rows';
import { fetchProducts, hasCombinations } from './shelf';
import type { Webservice } from './webservice';

const priceRow = z.object({ id: anyText, price: anyText });

/** Prices as they will be written, and why some are not. */
export interface PricePlan {
  readonly refusals: ReadonlyMap<PushItem, ChannelProblem>;
  readonly products: ReadonlyMap<Write, PushItem>;
  readonly combinations: ReadonlyMap<Write, PushItem>;
}

/**
 * Turns gross prices into what the shop keeps: net, of a combination what it costs more or less than its product. The
 * product is read right before, since its price, its tax and whether it has combinations are part of the number.
 */
export async function planPrices(
  service: Webservice,
  facts: Facts,
  items: readonly PushItem[],
  signal: AbortSignal,
): Promise<CallResult<PricePlan>> {
  const plan = {
    refusals: new Map<PushItem, ChannelProblem>(),
    products: new Map<Write, PushItem>(),
    combinations: new Map<Write, PushItem>(),
  };
  if (items.length === 0) return done(plan);
  const ids = items.map(({ ref }) => placeOf(ref).product);
  const products = await fetchProducts(service, ids, signal);
  if (!products.ok) return products;
  const rates = await facts.rates(signal);
  if (!rates.ok) return rates;
  for (const item of items) {
    const { sku } = item;
    const { product, combination } = placeOf(item.ref);
    const row = products.value.get(product);
    const price = row
      ? wirePrice(item, row, rates.value(row.id_tax_rules_group))
      : channelProblem('prestashop_listing_gone', 'gone', { sku });
    if (typeof price !== 'string') plan.refusals.set(item, price);
    else if (combination === '0') plan.products.set({ id: product, sku, fields: { price } }, item);
    else plan.combinations.set({ id: combination, sku, fields: { price } }, item);
  }
  return done(plan);
}

export async function sendPrices(
  service: Webservice,
  plan: PricePlan,
  signal: AbortSignal,
): Promise<Map<PushItem, Verdict>> {
  const verdicts = new Map<PushItem, Verdict>();
  for (const [resource, node] of [
    ['products', 'product'],
    ['combinations', 'combination'],
  ] as const) {
    const stopped = [...verdicts.values()].find(({ status }) => status === 'unsent');
    const applied = stopped
      ? new Map([...plan[resource].keys()].map((write) => [write, stopped]))
      : await applyRows([...plan[resource].keys()], {
          send: (rows) => service.patch(resource, node, rows, signal),
          stands: (rows) => priceStands(service, resource, rows, signal),
        });
    for (const [write, verdict] of applied) verdicts.set(plan[resource].get(write)!, verdict);
  }
  return verdicts;
}

/** The net price or, of a combination, its impact; or why it must not be sent. */
function wirePrice(item: PushItem, product: ProductRow, rate: number | null): string | ChannelProblem {
  const { sku, ref, offer } = item;
  const combination = placeOf(ref).combination !== '0';
  // Its price is what all its combinations build on: changing it would change theirs.
  if (!combination && hasCombinations(product))
    return channelProblem('prestashop_parent_not_sellable', 'validation', { sku });
  if (rate === null) return channelProblem('prestashop_tax_unknown', 'validation', { sku });
  const net = netOfGross(offer.priceMinor, rate);
  if (!combination) return microToDecimal(net);
  const base = microOf(product.price);
  if (base === null) return channelProblem('prestashop_price_unreadable', 'validation', { sku, price: product.price });
  return microToDecimal(net - base);
}

async function priceStands(
  service: Webservice,
  resource: 'products' | 'combinations',
  rows: readonly Write[],
  signal: AbortSignal,
): Promise<CallResult<ReadonlyMap<Write, boolean>>> {
  const query = { 'filter[id]': anyOf(rows.map(({ id }) => id)), display: '[id,price]' };
  const now = await service.list(resource, query, priceRow, signal);
  if (!now.ok) return failed(now.problem);
  const prices = new Map(now.value.rows.map(({ id, price }) => [id, microOf(price)]));
  return done(
    new Map(
      rows
        .filter(({ id }) => prices.has(id))
        .map((row) => [row, prices.get(row.id) === microOf(row.fields['price'] ?? '')]),
    ),
  );
}
