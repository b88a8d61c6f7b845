import type { Queryable } from '../database';
import type { ChannelRow } from './types';
import type { ConnectorKind } from './port';

/** Two channels of one shop send it what each of them wants, in turn and for ever. */
export interface Twins {
  /** The one that was connected later. */
  readonly channel: string;
  readonly other: string;
}

/** The name of a channel that is this shop already, as far as fields tell it; null where none is. */
export function connectedAs(
  channels: readonly ChannelRow[],
  kind: ConnectorKind,
  settings: Readonly<Record<string, string>>,
  except: string | null = null,
): string | null {
  if (kind.shopToldBy !== 'fields') return null;
  const wanted = identityOf(kind, settings);
  if (wanted === null) return null;
  const same = channels.find(
    (one) => one.kind === kind.kind && one.name !== except && identityOf(kind, one.settings) === wanted,
  );
  return same?.name ?? null;
}

/** Channels at work that are one shop with another that was connected before them. A paused one gets in nobody's way. */
export async function findTwins(
  db: Queryable,
  channels: readonly ChannelRow[],
  kinds: readonly ConnectorKind[],
): Promise<Twins[]> {
  const twins: Twins[] = [];
  const active = channels.filter(({ state }) => state === 'active').sort((a, b) => a.id - b.id);
  for (const [at, channel] of active.entries()) {
    const kind = kinds.find((one) => one.kind === channel.kind);
    if (!kind) continue;
    const identity = identityOf(kind, channel.settings);
    for (const other of active.slice(0, at)) {
      if (other.kind !== channel.kind || identityOf(kind, other.settings) !== identity) continue;
      const same = kind.shopToldBy === 'fields' ? identity !== null : await shareListings(db, channel.id, other.id);
      if (!same) continue;
      twins.push({ channel: channel.name, other: other.name });
      break;
    }
  }
  return twins;
}

/** Of one shop nearly all of them are shared, so that a few tell. */
const ASKED = 100;

async function shareListings(db: Queryable, channelId: number, otherId: number): Promise<boolean> {
  const shared = await db.raw<unknown[]>(
    `select 1 from (select remote_id, product_id from listing where channel_id = ? and remote_id is not null limit ?) some
     join listing on listing.channel_id = ? and listing.remote_id = some.remote_id and listing.product_id = some.product_id limit 1`,
    [channelId, ASKED, otherId],
  );
  return shared.length > 0;
}

/** What the fields say of which shop it is; null where none of them tells. */
function identityOf({ fields }: ConnectorKind, settings: Readonly<Record<string, string>>): string | null {
  const telling = fields.filter((field) => field.identifies === true);
  const told = telling.map(({ key, type }) =>
    type === 'url' ? addressOf(settings[key] ?? '') : (settings[key] ?? ''),
  );
  return told.length === 0 ? null : JSON.stringify(told);
}

/** Addresses that lead to the same place, written alike. */
function addressOf(text: string): string {
  if (!URL.canParse(text)) return text;
  const { host, pathname } = new URL(text);
  return host.replace(/^www\./, '') + pathname.replace(/\/+$/, '');
}
