import { z } from 'zod';
import type { CallResult, ChannelProblem, ItemResult, PushItem } from '../../core/channels';
import { minorToDecimal } from '../../core/foundation';
import { channelProblem, done, failed, unsafeOffer, siftOffers } from '../http';
import { type Account, errorOf, errorSchema, unexpectedAnswer } from './account';
import { inventoryPaths } from './inventory';
import { isUnpublished, skuOf } from './offer';
import { rowProblem } from './refusals';

const responsesSchema = z.object({
  responses: z.array(
    z.object({
      sku: z.string().optional(),
      offerId: z.string().optional(),
      statusCode: z.number(),
      errors: z.array(errorSchema).catch([]),
    }),
  ),
});
type Row = z.infer<typeof responsesSchema>['responses'][number];

/**
 * Sends price and both quantities of up to 25 SKUs: the offer's own, and that of the whole inventory, because the smaller of
 * the two is what shows. Each row of the answer stands for one offer, or for one SKU; both have to be good.
 */
export async function pushOffers(
  account: Account,
  items: readonly PushItem[],
  signal: AbortSignal,
): Promise<CallResult<readonly ItemResult[]>> {
  const { sendable, results } = siftOffers(items, unsendable);
  if (sendable.length === 0) return done(results);
  const sent = await account.post(inventoryPaths.bulkUpdate, { requests: requestsFor(account, sendable) }, signal);
  if (!sent.ok) return sent;
  const { status, body } = sent.value;
  const answer = responsesSchema.safeParse(body);
  if (!answer.success) return wholeRefused(account, sendable, results, status, body);
  return done([...results, ...sendable.map((item) => itemResult(account, item, answer.data.responses))]);
}

function unsendable(item: PushItem): ChannelProblem | null {
  if (isUnpublished(item.ref)) return channelProblem('ebay_offer_unpublished', 'validation', { sku: item.sku });
  return unsafeOffer(item.sku, item.offer);
}

/** Two offers of one SKU travel under it together, and share its quantity in the inventory. */
function requestsFor({ context }: Account, items: readonly PushItem[]) {
  const bySku = new Map<string, PushItem[]>();
  for (const item of items) bySku.set(skuOf(item.ref), [...(bySku.get(skuOf(item.ref)) ?? []), item]);
  return [...bySku].map(([sku, offers]) => ({
    sku,
    shipToLocationAvailability: { quantity: Math.max(...offers.map(({ offer }) => offer.quantity)) },
    offers: offers.map(({ ref, offer }) => ({
      offerId: ref.id,
      availableQuantity: offer.quantity,
      price: { value: minorToDecimal(offer.priceMinor), currency: context.currency },
    })),
  }));
}

function itemResult(account: Account, item: PushItem, rows: readonly Row[]): ItemResult {
  const { id } = item.ref;
  const concerning = rows.filter(
    (row) => row.offerId === id || (row.offerId === undefined && row.sku === skuOf(item.ref)),
  );
  const bad = concerning.find((row) => row.statusCode >= 300);
  if (bad) {
    return { id, status: 'refused', problem: rowProblem(account, item.sku, bad.statusCode, bad.errors) };
  }
  if (concerning.length > 0) return { id, status: 'accepted' };
  return { id, status: 'refused', problem: channelProblem('ebay_nothing_said', 'transient', { sku: item.sku }) };
}

/** Of a refusal as a whole the engine finds the item to blame by sending smaller parts; of a single item it is the reason. */
function wholeRefused(
  account: Account,
  items: readonly PushItem[],
  results: readonly ItemResult[],
  status: number,
  body: unknown,
): CallResult<readonly ItemResult[]> {
  const error = errorOf(body);
  const [item] = items;
  if (!error || !item || items.length > 1) return failed(unexpectedAnswer(account, status));
  const problem = rowProblem(account, item.sku, status, [error]);
  return done([...results, { id: item.ref.id, status: 'refused', problem }]);
}
