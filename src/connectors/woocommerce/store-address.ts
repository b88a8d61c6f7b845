import type { ChannelProblem } from '../../core/channels';
import { channelProblem } from '../http';

/**
 * The root of the shop's API, ending in a slash, from what its owner typed: "sklep.pl/" is https, a subfolder is kept, a
 * copied `/wp-json/…` is dropped. An address with a name and password in it is refused: it would end up in logs.
 */
export function apiRoot(typed: string): URL | ChannelProblem {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  const invalid = channelProblem('channel_settings_invalid', 'validation', { key: 'url', value: typed });
  if (!URL.canParse(withScheme)) return invalid;
  const url = new URL(withScheme);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  if (!web || url.hostname === '') return invalid;
  if (url.username !== '' || url.password !== '') return { ...invalid, facts: { key: 'url', value: url.host } };
  const folder = url.pathname.replace(/\/wp-json(\/.*)?$/, '').replace(/\/+$/, '');
  return new URL(`${url.origin}${folder}/wp-json/wc/v3/`);
}
