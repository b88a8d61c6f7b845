import type { ChannelProblem } from '../../core/channels';
import { minorToDecimal } from '../../core/foundation';
import { channelProblem, unsafeOffer } from '../http';
import type { Attributes, Dialect } from './dialect';
import type { FeedRow } from './feed-row';
import type { FeedSettings } from './feed-settings';
import { filled } from './template';

/**
 * A product as the platform's file tells it, or why it cannot stand there: an attribute that is required and missing, or one
 * that breaks the published rules. Texts are cut to their longest; what identifies a product or leads to it is never cut.
 */
export function attributesOf(
  row: FeedRow,
  settings: FeedSettings,
  dialect: Dialect,
): { readonly ok: true; readonly value: Attributes } | { readonly ok: false; readonly problem: ChannelProblem } {
  const { sku, gtin, priceMinor, quantity, priorMinor } = row;
  const { longest } = dialect;
  const missing = (attribute: string) => refuse('feed_attribute_missing', { sku, attribute });
  const invalid = (attribute: string, reason: string) => refuse('feed_attribute_invalid', { sku, attribute, reason });
  const unsafe = unsafeOffer(sku, { priceMinor, quantity });
  if (unsafe) return { ok: false, problem: unsafe };
  if (priceMinor === 0) return invalid('price', '> 0');
  if (sku !== plain(sku)) return invalid('id', 'U+0000–U+001F');
  if (length(sku) > longest.id) return invalid('id', `≤ ${longest.id}`);
  const title = cut(plain(row.name), longest.title);
  if (title === '') return missing('title');
  const named = { sku, gtin, name: plain(row.name) };
  const description = cut(plain(filled(settings.description, named, String) ?? row.name), longest.description);
  const link = filled(settings.link, named, encodeURIComponent);
  const image = filled(settings.image, named, encodeURIComponent);
  if (link === undefined) return missing('link');
  if (image === undefined) return missing('image_link');
  if (link.length > longest.link) return invalid('link', `≤ ${longest.link}`);
  if (image.length > longest.link) return invalid('image_link', `≤ ${longest.link}`);
  const mpn = settings.mpn && length(sku) <= longest.mpn ? sku : '';
  const identified = gtin !== '' || (mpn !== '' && settings.brand !== '');
  if (!dialect.identifierExists && gtin === '' && mpn === '' && settings.brand === '') return missing('brand');
  const money = (minor: number) => `${minorToDecimal(minor)} ${settings.currency}`;
  // The price before the reduction is the lowest of the 30 days before it (Omnibus); what is asked now is the sale price.
  const reduced = priorMinor !== null && priorMinor > priceMinor;
  const all: Record<string, string> = {
    id: sku,
    title,
    description,
    link,
    image_link: image,
    availability: quantity > 0 ? dialect.inStock : dialect.outOfStock,
    price: money(reduced ? priorMinor : priceMinor),
    sale_price: reduced ? money(priceMinor) : '',
    condition: settings.condition,
    brand: settings.brand,
    gtin,
    mpn,
    identifier_exists: identified ? '' : 'no',
    [dialect.quantity ?? '']: String(quantity),
  };
  const written = dialect.attributes
    .map((name) => [name, all[name] ?? ''] as const)
    .filter(([, value]) => value !== '');
  return { ok: true, value: Object.fromEntries(written) };
}

/** Text without what no XML and no table may hold, on one line. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .trim();
}

function length(text: string): number {
  return [...text].length;
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : [...text].slice(0, longest).join('').trimEnd();
}

function refuse(code: 'feed_attribute_missing' | 'feed_attribute_invalid', facts: ChannelProblem['facts']) {
  return { ok: false as const, problem: channelProblem(code, 'validation', facts) };
}
