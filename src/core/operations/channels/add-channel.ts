import type { ChannelView } from '../../../contract';
import {
  channelView,
  checkFields,
  connectedAs,
  type ConnectorKind,
  findChannel,
  findChannels,
  insertChannel,
  setChannelState,
} from '../../channels';
import { instant, type Outcome, ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { masterChanged } from '../master-changed';
import { resolveLocations, resolvePriceList } from './channel-rules';

type AddInput = Parameters<Operations['channels']['add']>[0];

/**
 * Connects a channel. Nothing is asked of it yet; every product gets its desired offer at once. Secrets are sealed before
 * they touch the database. Problems: channel_name_missing, kind_unknown, channel_exists, shop_connected, price_list_unknown, currency_mismatch,
 * location_unknown, creating_not_supported and those of `checkFields`.
 */
export async function addChannel(services: Services, input: AddInput): Promise<Outcome<ChannelView>> {
  const name = input.name.trim();
  if (name === '') return refused(problem('channel_name_missing'));
  const kind = services.connectors.find((candidate) => candidate.kind === input.kind);
  if (!kind) return refused(problem('kind_unknown', { kind: input.kind, known: kindsOf(services.connectors) }));
  const fields = checkFields(kind, input);
  if (!fields.ok) return fields;
  if (input.createMissing && !kind.capabilities.createsListings) {
    return refused(problem('creating_not_supported', { kind: kind.kind }));
  }
  const { settings, secrets } = fields.value;
  const sealedSecrets = Object.keys(secrets).length === 0 ? null : services.secrets.seal(JSON.stringify(secrets));
  const at = instant(services.clock);
  const added = await services.database.write(async (trx): Promise<Outcome<null>> => {
    if (await findChannel(trx, name)) return refused(problem('channel_exists', { channel: name }));
    const twin = connectedAs(await findChannels(trx), kind, settings);
    if (twin !== null) return refused(problem('shop_connected', { channel: twin }));
    const list = await resolvePriceList(trx, input.priceList ?? 'retail', input.currency);
    if (!list.ok) return list;
    const feeds = await resolveLocations(trx, input.locations, input.salesLocation);
    if (!feeds.ok) return feeds;
    const { buffer, cap, createMissing: createsMissing } = input;
    await insertChannel(trx, {
      name,
      kind: kind.kind,
      settings,
      sealedSecrets,
      buffer,
      cap,
      createsMissing,
      createdAt: at,
      priceListId: list.value.id,
      currency: list.value.currency,
      ...feeds.value,
    });
    const added = input.paused === true ? await findChannel(trx, name) : null;
    if (added) await setChannelState(trx, added.id, 'paused');
    await masterChanged(trx, { kind: 'all' }, at);
    await services.activity.record('info', problem('channel_added', { channel: name, kind: kind.kind }), trx);
    return ok(null);
  });
  if (!added.ok) return added;
  services.events.publish({ type: 'changed', what: 'channels' });
  const view = await channelView(services.database.read, name);
  return view ? ok(view) : refused(problem('channel_not_found', { channel: name }));
}

const kindsOf = (kinds: readonly ConnectorKind[]) => kinds.map((kind) => kind.kind).join(', ');
