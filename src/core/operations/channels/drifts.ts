import type { DriftView } from '../../../contract';
import { findChannel, findDrifts, keepPrices, putPricesRight } from '../../channels';
import { instant, type Outcome, ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';

type DriftsInput = Parameters<Operations['channels']['drifts']>[0];
type SettleInput = Parameters<Operations['channels']['settleDrift']>[0];

/** Prices changed on a channel by hand that stand in for ours, those that ask first. Problems: channel_not_found. */
export async function listDrifts(
  services: Services,
  { name, limit, offset }: DriftsInput,
): Promise<Outcome<{ items: DriftView[]; total: number }>> {
  const db = services.database.read;
  const channel = await findChannel(db, name);
  if (!channel) return refused(problem('channel_not_found', { channel: name }));
  return ok(await findDrifts(db, channel, { limit, offset }));
}

/** Decides about them: all of the channel, or one product's. Problems: channel_not_found, product_unknown. */
export async function settleDrift(
  services: Services,
  { name, sku, decision }: SettleInput,
): Promise<Outcome<{ settled: number }>> {
  const settled = await services.database.write(async (trx): Promise<Outcome<{ settled: number }>> => {
    const channel = await findChannel(trx, name);
    if (!channel) return refused(problem('channel_not_found', { channel: name }));
    const product = sku === undefined ? undefined : await trx('product').where({ sku }).first<{ id: number }>('id');
    if (sku !== undefined && !product) return refused(problem('product_unknown', { sku }));
    const of = product?.id ?? null;
    const count =
      decision === 'keep'
        ? await keepPrices(trx, channel.id, of)
        : await putPricesRight(trx, channel.id, of, instant(services.clock));
    if (count > 0) {
      const code = decision === 'keep' ? 'drift_kept' : 'drift_put_right';
      await services.activity.record('info', problem(code, { channel: name, count }), trx);
    }
    return ok({ settled: count });
  });
  if (settled.ok) services.events.publish({ type: 'changed', what: 'channels' });
  return settled;
}
