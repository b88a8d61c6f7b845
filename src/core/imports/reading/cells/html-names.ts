import { decodeHTML } from 'entities';
import { oneLine } from './one-line';

const TAGS = String.raw`<\/?(?:b|i|u|em|strong|span|font|small|sup|sub|br|p|div|h[1-6]|ul|ol|li)(?:\s[^<>]*)?\/?>`;
const TAG = new RegExp(TAGS, 'gi');
const BREAKS = /^<\/?(?:br|p|div|h|ul|ol|li)/i;
const HTML = new RegExp(String.raw`&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z][a-z\d]{1,30});|<\/|<br\s*\/?>`, 'i');

/** A name as people read it, where a shop wrote it as HTML: `&amp;` and `<b>…</b>` are no part of it; `Śruba <M8>`
 * is, and so is a letter in angles that nothing closes. */
export function withoutHtml(name: string): string {
  if (!HTML.test(name)) return name;
  return oneLine(decodeHTML(name.replace(TAG, (tag) => (BREAKS.test(tag) ? ' ' : '')))).trim();
}
