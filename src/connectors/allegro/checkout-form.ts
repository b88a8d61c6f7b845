import { z } from 'zod';
import type { RemoteSale } from '../../core/channels';
import { decimalToMinor } from '../../core/foundation';

const money = z.object({ amount: z.string(), currency: z.string() });

const lineSchema = z.object({
  id: z.string(),
  offer: z.object({
    name: z.string().nullish().catch(null),
    external: z.object({ id: z.string().nullish() }).nullish().catch(null),
  }),
  quantity: z.number(),
  price: money,
  boughtAt: z.string().nullish().catch(null),
});

/** An order on Allegro: what one buyer bought and pays for together. */
export const formSchema = z.object({
  id: z.string(),
  revision: z.string().nullish().catch(null),
  status: z.string(),
  updatedAt: z.string().nullish().catch(null),
  buyer: z.object({ id: z.string() }).nullish().catch(null),
  fulfillment: z.object({ status: z.string().nullish() }).nullish().catch(null),
  summary: z
    .object({ totalToPay: money.nullish().catch(null) })
    .nullish()
    .catch(null),
  lineItems: z.array(lineSchema),
});
export type CheckoutForm = z.infer<typeof formSchema>;

/** Bought, and still to be filled in or paid: Allegro has taken the pieces off the offer already, so they are sold. */
export function isOpen(form: CheckoutForm): boolean {
  return form.status === 'BOUGHT' || form.status === 'FILLED_IN';
}

/** Cancelled by the buyer or by Allegro (status), or by the seller (what they say of the parcel). */
function isCancelled(form: CheckoutForm): boolean {
  return form.status === 'CANCELLED' || form.fulfillment?.status === 'CANCELLED';
}

/** Null for a form without any usable moment. Both statuses belong to the revision, whatever Allegro counts in its own. */
export function saleOf(form: CheckoutForm, currency: string): RemoteSale | null {
  const bought = form.lineItems.flatMap(({ boughtAt }) => moment(boughtAt)).toSorted();
  const placedAt = bought[0] ?? moment(form.updatedAt)[0];
  if (placedAt === undefined) return null;
  const lines = form.lineItems.map((line) => ({
    remoteLine: line.id,
    sku: line.offer.external?.id || null,
    name: line.offer.name ?? null,
    quantity: line.quantity,
    unitMinor: decimalToMinor(line.price.amount),
  }));
  const total = form.summary?.totalToPay;
  const ofLines = lines.reduce((sum, { unitMinor, quantity }) => sum + (unitMinor ?? 0) * quantity, 0);
  return {
    remoteId: form.id,
    number: form.id,
    revision: [form.revision ?? form.updatedAt ?? '', form.status, form.fulfillment?.status ?? ''].join(' '),
    state: isCancelled(form) ? 'cancelled' : 'placed',
    placedAt,
    currency: total?.currency ?? form.lineItems[0]?.price.currency ?? currency,
    totalMinor: (total ? decimalToMinor(total.amount) : null) ?? ofLines,
    lines,
  };
}

function moment(text: string | null | undefined): string[] {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? [] : [new Date(at).toISOString()];
}
