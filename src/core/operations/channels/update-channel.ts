import type { ChannelView } from '../../../contract';
import {
  type ChannelChange,
  type ChannelRow,
  channelView,
  checkSecrets,
  checkSettings,
  connectedAs,
  type ConnectorKind,
  findChannel,
  findChannels,
  forgetListings,
  hasSales,
  openSecrets,
  updateChannel as saveChannel,
} from '../../channels';
import type { Transaction } from '../../database';
import { Fault, instant, type Outcome, ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { masterChanged } from '../master-changed';
import { resolveLocations, resolvePriceList } from './channel-rules';

type UpdateInput = Parameters<Operations['channels']['update']>[0];

/**
 * Changes what is given of a channel and leaves the rest, of secrets too: each that is not given stays. New settings may mean another
 * shop, so its listings are looked up afresh. Problems: channel_not_found, kind_unknown, channel_moved and those of adding.
 */
export async function updateChannel(services: Services, input: UpdateInput): Promise<Outcome<ChannelView>> {
  const { name } = input;
  const at = instant(services.clock);
  const updated = await services.database.write(async (trx): Promise<Outcome<null>> => {
    const channel = await findChannel(trx, name);
    if (!channel) return refused(problem('channel_not_found', { channel: name }));
    const kind = services.connectors.find((candidate) => candidate.kind === channel.kind);
    if (!kind) return refused(problem('kind_unknown', { kind: channel.kind, known: '' }));
    const fields = await changeFields(services, trx, channel, kind, input);
    if (!fields.ok) return fields;
    const rules = await changeRules(trx, channel, kind, input);
    if (!rules.ok) return rules;
    await saveChannel(trx, channel.id, { ...fields.value, ...rules.value });
    if (fields.value.settings) await forgetListings(trx, channel.id);
    await masterChanged(trx, { kind: 'all' }, at);
    await services.activity.record('info', problem('channel_changed', { channel: name }), trx);
    return ok(null);
  });
  if (!updated.ok) return updated;
  services.events.publish({ type: 'changed', what: 'channels' });
  const view = await channelView(services.database.read, name);
  return view ? ok(view) : refused(problem('channel_not_found', { channel: name }));
}

/** `settings` is only in the result when a value really differs. */
async function changeFields(
  services: Services,
  trx: Transaction,
  channel: ChannelRow,
  kind: ConnectorKind,
  input: UpdateInput,
): Promise<Outcome<Pick<ChannelChange, 'settings' | 'sealedSecrets'>>> {
  const settings = checkSettings(kind, { ...channel.settings, ...input.settings });
  if (!settings.ok) return settings;
  const secrets = input.secrets && checkSecrets(kind, { ...typedBefore(services, channel, kind), ...input.secrets });
  if (secrets && !secrets.ok) return secrets;
  const changed = changedKeys(channel.settings, settings.value);
  // Of two that were one shop already, whatever else is changed says nothing new about that.
  const isOther = kind.fields.some(({ key, identifies }) => identifies === true && changed.includes(key));
  const twin = isOther ? connectedAs(await findChannels(trx), kind, settings.value, channel.name) : null;
  if (twin !== null) return refused(problem('shop_connected', { channel: twin }));
  // Order numbers of another shop would be taken for revisions of the orders already booked. A practice shop only ever
  // changes its port and stays the same shop.
  const moved =
    channel.settings['practice'] !== 'yes' &&
    kind.fields.some(
      ({ key, type }) =>
        type === 'url' && changed.includes(key) && hostOf(channel.settings[key]) !== hostOf(settings.value[key]),
    );
  if (moved && (await hasSales(trx, channel.id))) return refused(problem('channel_moved', { channel: channel.name }));
  return ok({
    ...(changed.length > 0 && { settings: settings.value }),
    ...(secrets && { sealedSecrets: sealSecrets(services, channel, kind, secrets.value) }),
  });
}

/** Secrets typed earlier, so that one can be changed without typing all; none where another key sealed them. */
function typedBefore(services: Services, channel: ChannelRow, kind: ConnectorKind): Readonly<Record<string, string>> {
  const typed = new Set(kind.fields.filter(({ secret, granted }) => secret && !granted).map(({ key }) => key));
  try {
    const before = openSecrets(services, channel.sealedSecrets);
    return Object.fromEntries(Object.entries(before).filter(([key]) => typed.has(key)));
  } catch (cause) {
    if (cause instanceof Fault && cause.code === 'secret_unreadable') return {};
    throw cause;
  }
}

/** Keys that were granted by signing in outlive a change of those that were typed. */
function sealSecrets(
  services: Services,
  channel: ChannelRow,
  kind: ConnectorKind,
  typed: Readonly<Record<string, string>>,
): string {
  const granted = kind.fields.filter((field) => field.granted).map((field) => field.key);
  const before = granted.length === 0 ? {} : openSecrets(services, channel.sealedSecrets);
  const kept = Object.fromEntries(Object.entries(before).filter(([key]) => granted.includes(key)));
  return services.secrets.seal(JSON.stringify({ ...kept, ...typed }));
}

async function changeRules(
  trx: Transaction,
  channel: ChannelRow,
  kind: ConnectorKind,
  input: UpdateInput,
): Promise<Outcome<Omit<ChannelChange, 'settings' | 'sealedSecrets'>>> {
  const { buffer, cap, createMissing, onDrift, brakeZeroes, brakeMoves } = input;
  if (createMissing && !kind.capabilities.createsListings) {
    return refused(problem('creating_not_supported', { kind: kind.kind }));
  }
  const list = input.priceList === undefined ? null : await resolvePriceList(trx, input.priceList, channel.currency);
  if (list && !list.ok) return list;
  const feeds = input.locations?.length ? await resolveLocations(trx, input.locations, undefined) : null;
  if (feeds && !feeds.ok) return feeds;
  return ok({
    ...(list && { priceListId: list.value.id }),
    ...(feeds && { locationIds: feeds.value.locationIds }),
    ...(buffer !== undefined && { buffer }),
    ...(cap !== undefined && { cap }),
    ...(createMissing !== undefined && { createsMissing: createMissing }),
    ...(onDrift && { onDrift }),
    ...(brakeZeroes !== undefined && { brakeZeroes }),
    ...(brakeMoves !== undefined && { brakeMoves }),
  });
}

function changedKeys(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => before[key] !== after[key]);
}

const hostOf = (url: string | undefined) => (url !== undefined && URL.canParse(url) ? new URL(url).host : null);
