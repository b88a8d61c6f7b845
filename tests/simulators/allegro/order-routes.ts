import { Hono } from 'hono';
import { decimalToMinor, minorToDecimal } from '../../../src/core/foundation';
import { answer, numberOf, refusal, unknownParameter } from './answers';
import type { AllegroState, SimForm, SimLine } from './state';

const TYPES = [
  ...['BOUGHT', 'FILLED_IN', 'READY_FOR_PROCESSING', 'BUYER_CANCELLED', 'AUTO_CANCELLED'],
  ...['FULFILLMENT_STATUS_CHANGED', 'BUYER_MODIFIED'],
];

/** The log of events, strictly after `from`, and the orders it names. */
export function orderRoutes(state: AllegroState): Hono {
  const app = new Hono();
  app.get('/event-stats', (c) => {
    const last = state.events.at(-1);
    return answer(c, 200, { latestEvent: last ? { id: last.id, occurredAt: last.occurredAt } : null });
  });
  app.get('/events', (c) => {
    const stranger = unknownParameter(c, ['from', 'type', 'limit']);
    if (stranger) return stranger;
    const limit = numberOf(c, 'limit', 100, 1, 1000);
    const types = c.req.queries('type') ?? [];
    if (limit === null || types.some((type) => !TYPES.includes(type))) {
      return refusal(c, 422, 'VALIDATION_ERROR', 'Not a question about events');
    }
    const from = Number(c.req.query('from') ?? 0);
    const events = state.events
      .filter((event) => Number(event.id) > from && (types.length === 0 || types.includes(event.type)))
      .slice(0, limit)
      .map(({ id, type, occurredAt, form }) => ({
        id,
        type,
        occurredAt,
        order: {
          seller: { id: '111332841' },
          buyer: { id: state.forms.get(form)?.buyer ?? '0', login: 'kupujacy', email: 'k@example.com', guest: false },
          lineItems: [],
          checkoutForm: { id: form, revision: String(state.forms.get(form)?.revision ?? 0) },
        },
      }));
    return answer(c, 200, { events });
  });
  app.get('/checkout-forms/:id', (c) => {
    const form = state.forms.get(c.req.param('id'));
    return form ? answer(c, 200, view(form)) : refusal(c, 404, 'NOT_FOUND', 'Order not found');
  });
  return app;
}

function view(form: SimForm) {
  const total = form.lines.reduce((sum, line) => sum + decimalToMinor(line.price)! * line.quantity, 0);
  return {
    id: form.id,
    messageToSeller: null,
    buyer: { id: form.buyer, email: 'k@example.com', login: 'kupujacy', guest: false },
    payment: { id: null, type: 'ONLINE', finishedAt: null, paidAmount: null },
    status: form.status,
    fulfillment: { status: form.fulfillment, shipmentSummary: { lineItemsSent: 'NONE' } },
    delivery: { cost: { amount: '0.00', currency: 'PLN' }, smart: true },
    invoice: { required: false },
    lineItems: form.lines.map(lineView),
    surcharges: [],
    discounts: [],
    summary: { totalToPay: { amount: minorToDecimal(total), currency: 'PLN' } },
    updatedAt: form.lines[0]?.boughtAt,
    revision: String(form.revision),
  };
}

function lineView(line: SimLine) {
  const price = { amount: line.price, currency: 'PLN' };
  return {
    id: line.id,
    offer: { id: line.offerId, name: line.name, external: line.sku === null ? null : { id: line.sku } },
    quantity: line.quantity,
    originalPrice: price,
    price,
    reconciliation: null,
    selectedAdditionalServices: [],
    boughtAt: line.boughtAt,
  };
}
