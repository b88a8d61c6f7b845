import type { ChannelProblem } from '../../core/channels';
import { channelProblem } from '../http';

/**
 * The root of the shop's webservice, ending in a slash, from what its owner typed: "sklep.pl/" is https, a subfolder is kept, a
 * copied `/api/…` is dropped. An address with a name in it is refused: a key there would end up in logs.
 */
export function apiRoot(typed: string): URL | ChannelProblem {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  const invalid = channelProblem('channel_settings_invalid', 'auth', { key: 'url', value: typed });
  if (!URL.canParse(withScheme)) return invalid;
  const url = new URL(withScheme);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') return invalid;
  if (url.username !== '' || url.password !== '') return { ...invalid, facts: { key: 'url', value: url.host } };
  const folder = url.pathname.replace(/\/api(\/.*)?$/, '').replace(/\/+$/, '');
  return new URL(`${url.origin}${folder}/api/`);
}
