import {
  type Alert,
  composeBackInStock,
  endEntry,
  findAlert,
  findRestock,
  freePlaces,
  isSuppressed,
  type Mail,
  type MailResult,
  markSending,
  noticeAvailability,
  readMailText,
  recordSettlement,
  settle,
  type Settlement,
  suppress,
  windowStartAt,
  withdraw,
} from '../../alerts';
import type { Queryable, Transaction } from '../../database';
import { instant, type Instant, type Money, problem } from '../../foundation';
import type { Services } from '../../services';
import { readSettings } from '../../settings';
import type { MailRoute } from './mail-route';

/** What happened to one due alert; null when somebody else had ended it before its turn came. */
export interface Sent {
  readonly settlement: Settlement | { readonly state: 'withdrawn' };
  readonly result: MailResult | null;
}

/**
 * Sends one alert: last look, `sending` written down, conversation, outcome written down. A process killed anywhere in
 * between leaves the row at `sending`, which the next run takes for uncertain.
 */
export async function sendOne(
  services: Services,
  route: MailRoute,
  alertId: number,
  signal: AbortSignal,
): Promise<Sent | null> {
  const { clock, database } = services;
  const begun = await database.write((trx) => beginAttempt(trx, services, route, alertId, instant(clock)));
  if (begun === 'withdrawn') return { settlement: { state: 'withdrawn' }, result: null };
  if (begun === 'ended') return null;
  const result = await route.port.send(begun.mail, signal);
  const at = instant(clock);
  const settlement = settle(begun.alert.problem, result, at);
  await database.write((trx) => endAttempt(trx, services, begun.alert, settlement, at));
  return { settlement, result };
}

/** The last look before a mail leaves: is it still in stock, still wished for, still this person's turn? */
async function beginAttempt(
  trx: Transaction,
  services: Services,
  route: MailRoute,
  alertId: number,
  at: Instant,
): Promise<{ readonly alert: Alert; readonly mail: Mail } | 'withdrawn' | 'ended'> {
  const queued = await findAlert(trx, alertId);
  if (queued?.state === 'withdrawn') return 'withdrawn';
  if (queued?.state !== 'queued') return 'ended';
  await noticeAvailability(trx, { kind: 'ids', ids: [queued.productId] }, at);
  const reason = await reasonToWithdraw(trx, services, queued, at);
  if (reason !== null) {
    await withdraw(trx, queued.id, reason, at);
    return 'withdrawn';
  }
  const mail = await compose(trx, services, route, queued);
  await markSending(trx, queued, mail.messageId);
  return { alert: queued, mail };
}

async function reasonToWithdraw(
  trx: Transaction,
  { defaultLanguage }: Services,
  alert: Alert,
  at: Instant,
): Promise<string | null> {
  const restock = await findRestock(trx, alert.restockId);
  if (!restock) return 'alert_sold_out';
  if (alert.entryState !== 'waiting') return 'alert_entry_removed';
  if (await isSuppressed(trx, alert.emailHash)) return 'alert_address_suppressed';
  const rules = await readSettings(trx, defaultLanguage);
  const places = freePlaces({ ...restock, outstanding: 0 }, windowStartAt(restock.lastWaveAt, rules, at), rules);
  return places > 0 ? null : 'alert_stock_shrank';
}

async function compose(trx: Transaction, services: Services, route: MailRoute, alert: Alert): Promise<Mail> {
  const { shopName, currency } = await readSettings(trx, services.defaultLanguage);
  // Until its first attempt an alert has only an identifier; the full id is then kept over every further attempt.
  const { messageId: known } = alert;
  return composeBackInStock({
    messageId: known.includes('@') ? known : `<${known}@${route.sender.domain}>`,
    to: services.secrets.open(alert.emailSealed),
    language: alert.language,
    shopName,
    productName: alert.name,
    sku: alert.sku,
    price: await findPrice(trx, alert.productId, currency),
    sender: route.sender,
    own: await readMailText(trx, alert.language),
  });
}

/** The price in the shop's own currency, from its oldest price list that has one. */
export async function findPrice(db: Queryable, productId: number, currency: string): Promise<Money | null> {
  const row = await db('price')
    .join('price_list', 'price_list.id', 'price.price_list_id')
    .where({ 'price.product_id': productId, 'price_list.currency': currency })
    .orderBy('price_list.id')
    .first<{ minor: number } | undefined>('price.gross_minor as minor');
  return row ? { minor: row.minor, currency } : null;
}

async function endAttempt(
  trx: Transaction,
  { activity }: Services,
  alert: Alert,
  settlement: Settlement,
  at: Instant,
): Promise<void> {
  await recordSettlement(trx, alert.id, settlement, at);
  const facts = { sku: alert.sku, name: alert.name };
  switch (settlement.state) {
    case 'sent':
      await endEntry(trx, alert.entryId, 'notified', at);
      break;
    case 'refused':
      if (settlement.addressIsDead) await suppress(trx, alert.emailHash, 'address_dead', at);
      await activity.record(
        'warning',
        problem('alert_refused', { ...settlement.problem.facts, ...facts, cause: settlement.problem.code }),
        trx,
      );
      break;
    case 'uncertain':
      await activity.record('warning', problem('alert_uncertain', facts), trx);
      break;
    case 'queued':
      break;
  }
}
