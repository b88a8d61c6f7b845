import { noticeAvailability } from '../../../src/core/alerts';
import { createAlertsOperations } from '../../../src/core/operations/alerts';
import { createWaitlistOperations } from '../../../src/core/operations/waitlist';
import type { Services } from '../../../src/core/services';
import { writeSettings } from '../../../src/core/settings';
import { recordMovements, recordPosting } from '../../../src/core/stock';
import { testClock } from '../../support/clock';
import { scratchDatabase } from '../../support/database';
import { putProducts } from '../../support/master';
import { testCall, testServices } from '../../support/services';
import { recordingMailer } from './recording-mailer';

const START = '2026-11-24T08:00:00.000Z';

/** A shop with one sold-out mug, a mail server that is set up, and customers to come. */
export async function waitingShop(own: Partial<Services> = {}) {
  const database = await scratchDatabase();
  const clock = testClock(START);
  const mailer = recordingMailer();
  const services = testServices(database, {
    clock,
    mailer: mailer.open,
    mailFromEnvironment: { url: 'smtp://127.0.0.1:2525', from: 'Sklep <sklep@sklep.example>' },
    ...own,
  });
  const ids = await putProducts(database, [
    { sku: 'KUB-1', name: 'Kubek żółty', stock: { main: 0 }, prices: { retail: 2499 } },
    { sku: 'TAL-1', name: 'Talerz', stock: { main: 0 } },
  ]);
  const productId = (sku: string) => ids.get(sku) as number;
  await database.write(async (trx) => {
    await writeSettings(trx, { shopName: 'U Łucji', peoplePerUnit: 3, alertWindowHours: 12 }, START);
    await noticeAvailability(trx, { kind: 'all' }, START);
  });
  const waitlist = createWaitlistOperations(services);
  const alerts = createAlertsOperations(services);

  return {
    database,
    clock,
    mailer,
    services,
    waitlist,
    alerts,
    productId,
    wait: async (email: string, sku = 'KUB-1', language?: 'pl' | 'en') => {
      const outcome = await waitlist.add({ sku, email, source: 'manual', ...(language && { language }) }, testCall());
      clock.advance(1_000);
      return outcome;
    },
    /** Sets the stock on hand as an import does: movement, level, and what follows from them, in one transaction. */
    stock: (onHand: number, sku = 'KUB-1') =>
      database.write(async (trx) => {
        const at = clock.now().toISOString();
        const product = productId(sku);
        const level = await trx('level').where({ product_id: product }).first<{ on_hand: number }>('on_hand');
        const posting = await recordPosting(trx, { kind: 'import', actor: 'cli', recordedAt: at });
        const quantity = onHand - level.on_hand;
        await recordMovements(trx, posting, [
          { productId: product, locationId: 1, kind: 'snapshot', quantity, occurredAt: at },
        ]);
        await noticeAvailability(trx, { kind: 'ids', ids: [product] }, at);
      }),
    /** By the scheduler unless said otherwise. */
    send: (own: { signal?: AbortSignal; actor?: string } = {}) =>
      alerts.send({}, testCall({ actor: 'scheduler', ...own })),
    entryStates: async () =>
      (await waitlist.list({ offset: 0, limit: 100 }, testCall())).items.map(({ email, state }) => `${email} ${state}`),
    alertStates: async () =>
      (await alerts.list({ offset: 0, limit: 100 }, testCall())).items.map(({ email, state }) => `${email} ${state}`),
  };
}
