import type { CallResult, ChannelProblem, NewListing, PublishResult } from '../../core/channels';
import { channelProblem, done, unsafeOffer } from '../http';
import { BATCH, sendBatch } from './batch';
import { findListings } from './find';
import { chunks } from './pages';
import { refOf } from './product';
import { wireOffer } from './push';
import type { Store } from './store';

/**
 * Creates simple, published products. The shop refuses a SKU it has already (somebody was faster, or an earlier answer was
 * lost), so every refused SKU is looked up once more, and what is there counts as created.
 */
export async function publishListings(
  store: Store,
  items: readonly NewListing[],
  signal: AbortSignal,
): Promise<CallResult<readonly PublishResult[]>> {
  const results: PublishResult[] = [];
  const refusals = new Map<string, ChannelProblem>();
  const sendable = items.filter((item) => {
    const problem = unsafeOffer(item.sku, item.offer);
    if (problem) results.push({ sku: item.sku, status: 'refused', problem });
    return problem === null;
  });
  for (const part of chunks(sendable, BATCH)) {
    const creations = part.map(({ sku, name, offer }) => ({
      name,
      type: 'simple',
      status: 'publish',
      sku,
      ...wireOffer(offer),
    }));
    const sent = await sendBatch(store, 'products/batch', 'create', creations, signal);
    if (!sent.ok) return sent;
    const outcomes = sent.value;
    for (const [index, { sku }] of part.entries()) {
      if ('refusedWhole' in outcomes) {
        const facts = { sku, ...outcomes.refusedWhole };
        refusals.set(sku, channelProblem('woocommerce_request_refused', 'validation', facts));
        continue;
      }
      const outcome = outcomes[index];
      if (outcome?.ok === true) {
        const ref = refOf({ id: outcome.id, type: outcome.type, parent_id: outcome.parentId });
        results.push({ sku, status: 'created', ref });
      } else {
        refusals.set(sku, creationProblem(sku, outcome?.code ?? '', outcome?.message ?? ''));
      }
    }
  }
  if (refusals.size === 0) return done(results);
  const there = await findListings(store, [...refusals.keys()], signal);
  if (!there.ok) return there;
  for (const [sku, problem] of refusals) {
    const listing = there.value.find((known) => known.sku === sku);
    results.push(listing ? { sku, status: 'created', ref: listing.ref } : { sku, status: 'refused', problem });
  }
  return done(results);
}

function creationProblem(sku: string, reason: string, message: string): ChannelProblem {
  return reason === 'product_invalid_sku'
    ? channelProblem('woocommerce_sku_taken', 'validation', { sku })
    : channelProblem('woocommerce_item_refused', 'validation', { sku, reason, message });
}
