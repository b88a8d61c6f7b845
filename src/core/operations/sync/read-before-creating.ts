import { type ChannelRow, hasCatalogueReading, type Pace, readCatalogue } from '../../channels';
import type { Services } from '../../services';

/**
 * Creating what a channel seems not to have may only begin when all it has is known: a product may be there under another
 * SKU, to be tied by its GTIN. Where the kind can tell its catalogue it is read once, before the first creating; as long
 * as that fails, nothing is created there. Returns the channel as the pass may use it.
 */
export async function readBeforeCreating(
  services: Services,
  channel: ChannelRow,
  { signal, pace }: { readonly signal: AbortSignal; readonly pace: Pace },
): Promise<ChannelRow> {
  if (!channel.createsMissing || channel.state !== 'active') return channel;
  const kind = services.connectors.find((candidate) => candidate.kind === channel.kind);
  if (!kind?.capabilities.readsCatalogue) return channel;
  if (await hasCatalogueReading(services.database.read, channel.id)) return channel;
  const reading = await readCatalogue(services, channel, { signal, pace, progress: () => {} });
  // Why it failed is told by the pass itself, which meets the same channel.
  return reading.ok ? channel : { ...channel, createsMissing: false };
}
