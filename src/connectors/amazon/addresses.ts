import type { ChannelProblem, ConnectorContext } from '../../core/channels';
import { channelProblem } from '../http';

const REGIONS: Readonly<Record<string, string>> = {
  eu: 'https://sellingpartnerapi-eu.amazon.com',
  na: 'https://sellingpartnerapi-na.amazon.com',
  fe: 'https://sellingpartnerapi-fe.amazon.com',
};
const LOGIN = 'https://api.amazon.com';

export interface Addresses {
  readonly api: URL;
  readonly login: URL;
}

/** Where the account lives: by its region, or at addresses given for a sandbox or a test. */
export function addressesOf({ settings }: Pick<ConnectorContext, 'settings'>): Addresses | ChannelProblem {
  const api = settings['url'] || REGIONS[settings['region'] ?? 'eu'] || '';
  const login = settings['authUrl'] || LOGIN;
  for (const [key, value] of Object.entries({ url: api, authUrl: login })) {
    if (!isSafeAddress(value)) return channelProblem('channel_settings_invalid', 'auth', { key, value });
  }
  return { api: new URL(api), login: new URL(login) };
}

/** Tokens and prices leave this PC encrypted; plain http is for a server on the PC itself. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));
}
