import type { ChannelRow } from './types';
import type { ConnectorKind } from './port';

/**
 * The name of a channel that is this shop already, null where none is: two channels of one shop would send it what each of
 * them wants, in turn and for ever. Kinds whose shop only its account tells have no field that `identifies` one.
 */
export function connectedAs(
  channels: readonly ChannelRow[],
  { kind, fields }: ConnectorKind,
  settings: Readonly<Record<string, string>>,
  except: string | null = null,
): string | null {
  const telling = fields.filter((field) => field.identifies === true);
  if (telling.length === 0) return null;
  const shopOf = (of: Readonly<Record<string, string>>) =>
    JSON.stringify(telling.map(({ key, type }) => (type === 'url' ? addressOf(of[key] ?? '') : (of[key] ?? ''))));
  const wanted = shopOf(settings);
  const same = channels.find((one) => one.kind === kind && one.name !== except && shopOf(one.settings) === wanted);
  return same?.name ?? null;
}

/** Addresses that lead to the same place, written alike. */
function addressOf(text: string): string {
  if (!URL.canParse(text)) return text;
  const { host, pathname } = new URL(text);
  return host.replace(/^www\./, '') + pathname.replace(/\/+$/, '');
}
