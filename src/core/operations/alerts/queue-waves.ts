import { findOpenRestocks, findUntold, nextWave, noticeAvailability, queueWave } from '../../alerts';
import { type Instant } from '../../foundation';
import type { Services } from '../../services';
import { readSettings } from '../../settings';

/**
 * Queues the next fair wave of every product that is back in stock, in one transaction. Availability is worked out again
 * first, so that nobody is queued for what has just sold out. Returns how many people were queued.
 */
export async function queueWaves({ database, random, defaultLanguage }: Services, at: Instant): Promise<number> {
  return database.write(async (trx) => {
    const rules = await readSettings(trx, defaultLanguage);
    const before = await findOpenRestocks(trx);
    await noticeAvailability(trx, { kind: 'ids', ids: before.map(({ productId }) => productId) }, at);
    let queued = 0;
    for (const restock of await findOpenRestocks(trx)) {
      const most = restock.available * rules.peoplePerUnit;
      const wave = nextWave(restock, await findUntold(trx, restock, most), rules, at);
      await queueWave(
        trx,
        restock,
        wave,
        wave.chosen.map(() => random.uuid()),
        at,
      );
      queued += wave.chosen.length;
    }
    return queued;
  });
}
