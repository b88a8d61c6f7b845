import type { ChannelProblem, ConnectorContext } from '../../core/channels';
import { channelProblem } from '../http';

export interface Addresses {
  readonly api: URL;
  readonly consent: URL;
}

/** eBay itself, or addresses given for its sandbox or a test. Plain http is for a server on this PC. */
export function addressesOf({ settings }: Pick<ConnectorContext, 'settings'>): Addresses | ChannelProblem {
  const api = settings['url'] || 'https://api.ebay.com';
  const consent = settings['authUrl'] || 'https://auth.ebay.com';
  for (const [key, value] of Object.entries({ url: api, authUrl: consent })) {
    if (!isSafe(value)) return channelProblem('channel_settings_invalid', 'auth', { key, value });
  }
  return { api: new URL(api), consent: new URL(consent) };
}

function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));
}
