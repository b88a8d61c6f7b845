import type { ChannelProblem } from '../../core/channels';
import { channelProblem } from '../http';

/** The version of the Admin API this connector speaks; Shopify keeps each for a year. */
const API_VERSION = '2026-10';

export interface ShopAddress {
  readonly host: string;
  readonly graphql: URL;
  readonly token: URL;
}

/**
 * Where the shop's Admin API is, from what its owner typed: the handle alone, the myshopify.com domain, or any page of the
 * admin. An address with a name and password in it is refused: it would end up in logs.
 */
export function shopAddress(typed: string): ShopAddress | ChannelProblem {
  const text = typed.trim();
  const invalid = channelProblem('channel_settings_invalid', 'auth', { key: 'url', value: text });
  const whole = /^[a-z0-9][a-z0-9-]*$/i.test(text) ? `${text}.myshopify.com` : text;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(whole) ? whole : `https://${whole}`;
  if (!URL.canParse(withScheme)) return invalid;
  const url = new URL(withScheme);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') return invalid;
  if (url.username !== '' || url.password !== '') return { ...invalid, facts: { key: 'url', value: url.host } };
  return {
    host: url.host,
    graphql: new URL(`/admin/api/${API_VERSION}/graphql.json`, url.origin),
    token: new URL('/admin/oauth/access_token', url.origin),
  };
}
