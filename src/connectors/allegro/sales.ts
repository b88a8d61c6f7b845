import { z } from 'zod';
import type { CallResult, RemoteSale, SalesPage } from '../../core/channels';
import { done, failed } from '../http';
import { type Account, askFor, unexpectedAnswer } from './account';
import { type CheckoutForm, formSchema, isOpen, saleOf } from './checkout-form';

/** Events in one pull; each may cost a question for its form, and a call has half a minute. */
const PAGE = 50;
/** Forms that are watched for being replaced. Far more than wait for payment at once in a small shop. */
const MOST_OPEN = 200;

const openSchema = z.object({ form: z.string(), buyer: z.string(), placedAt: z.string(), lines: z.array(z.string()) });
type OpenForm = z.infer<typeof openSchema>;

/**
 * The last event that was seen, null before the first; and the forms that were bought but are not paid for yet, because
 * what a buyer pays for together gets a new form, and Allegro does not say which ones it replaces.
 */
const cursorSchema = z.object({ event: z.string().nullable(), open: z.array(openSchema) });
type Cursor = z.infer<typeof cursorSchema>;

const statsSchema = z.object({ latestEvent: z.object({ id: z.string() }).nullish() });
const eventsSchema = z.object({
  events: z.array(
    z.object({ id: z.string(), order: z.object({ checkoutForm: z.object({ id: z.string() }).nullish() }).nullish() }),
  ),
});

/**
 * Orders as Allegro's log of events tells of them, from now on. Events are repeated and tell little, so each form they name
 * is asked for once and as it is now.
 */
export async function pullOrders(
  account: Account,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CallResult<SalesPage>> {
  const from = parseCursor(cursor);
  if (!from) {
    const stats = await askFor(account, { method: 'GET', path: 'order/event-stats' }, statsSchema, signal);
    if (!stats.ok) return stats;
    const start: Cursor = { event: stats.value.latestEvent?.id ?? null, open: [] };
    return done({ sales: [], cursor: JSON.stringify(start), more: false });
  }
  const query: [string, string][] = [['limit', String(PAGE)]];
  if (from.event !== null) query.push(['from', from.event]);
  const page = await askFor(account, { method: 'GET', path: 'order/events', query }, eventsSchema, signal);
  if (!page.ok) return page;
  const { events } = page.value;
  const ids = new Set(events.flatMap(({ order }) => order?.checkoutForm?.id ?? []));
  const sales = new Map<string, RemoteSale>();
  let { open } = from;
  for (const id of ids) {
    const form = await askForm(account, id, signal);
    if (!form.ok) return form;
    const sale = form.value && saleOf(form.value, account.currency);
    if (!form.value || !sale) continue;
    sales.set(id, sale);
    const replaced = await replacedBy(account, form.value, open, signal);
    if (!replaced.ok) return replaced;
    for (const gone of replaced.value) sales.set(gone.form, withdrawn(gone, id, account.currency));
    const kept = open.filter((one) => one.form !== id && !replaced.value.includes(one));
    open = isOpen(form.value) ? [...kept, watched(form.value, sale)].slice(-MOST_OPEN) : kept;
  }
  const next: Cursor = { event: events.at(-1)?.id ?? from.event, open };
  return done({ sales: [...sales.values()], cursor: JSON.stringify(next), more: events.length === PAGE });
}

/** Null for the first pull, and for a cursor that is not ours: then it starts from now. */
function parseCursor(cursor: string | null): Cursor | null {
  if (cursor === null) return null;
  try {
    return cursorSchema.nullable().catch(null).parse(JSON.parse(cursor));
  } catch {
    return null;
  }
}

/** Null for a form that is no longer there: another one has taken its place, and has events of its own. */
async function askForm(account: Account, id: string, signal: AbortSignal): Promise<CallResult<CheckoutForm | null>> {
  const path = `order/checkout-forms/${encodeURIComponent(id)}`;
  const result = await account.call({ method: 'GET', path }, signal);
  if (!result.ok) return result;
  if (result.value.status === 404) return done(null);
  const form = formSchema.safeParse(result.value.body);
  if (result.value.status !== 200 || !form.success) return failed(unexpectedAnswer(account, result.value));
  return done(form.data);
}

/** Open forms of the same buyer whose purchases this form has taken over: it has their lines, or they are gone. */
async function replacedBy(
  account: Account,
  form: CheckoutForm,
  open: readonly OpenForm[],
  signal: AbortSignal,
): Promise<CallResult<readonly OpenForm[]>> {
  const replaced: OpenForm[] = [];
  const lines = new Set(form.lineItems.map(({ id }) => id));
  if (open.some((one) => one.form === form.id)) return done(replaced);
  for (const one of open.filter(({ buyer }) => buyer === form.buyer?.id)) {
    if (one.lines.some((line) => lines.has(line))) {
      replaced.push(one);
      continue;
    }
    const still = await askForm(account, one.form, signal);
    if (!still.ok) return still;
    if (still.value === null) replaced.push(one);
  }
  return done(replaced);
}

function watched(form: CheckoutForm, sale: RemoteSale): OpenForm {
  const lines = form.lineItems.map(({ id }) => id);
  return { form: form.id, buyer: form.buyer?.id ?? '', placedAt: sale.placedAt, lines };
}

function withdrawn({ form, placedAt }: OpenForm, by: string, currency: string): RemoteSale {
  const none = { totalMinor: 0, lines: [] };
  return { remoteId: form, number: form, revision: `replaced ${by}`, state: 'cancelled', placedAt, currency, ...none };
}
