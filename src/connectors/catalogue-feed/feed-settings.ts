import type { ChannelProblem, ConnectorContext } from '../../core/channels';
import { channelProblem } from '../http';
import type { Dialect, FeedFormat } from './dialect';
import { filled } from './template';

export const CONDITIONS = ['new', 'refurbished', 'used'];
export const SOLD_OUT = ['out_of_stock', 'leave_out'];
export const YES_NO = ['yes', 'no'];

export interface FeedSettings {
  readonly folder: string;
  /** Name of the file inside the folder. */
  readonly file: string;
  readonly format: FeedFormat;
  readonly title: string;
  readonly currency: string;
  /** Addresses of the product page and the picture, with `{sku}` or `{gtin}` where they differ. */
  readonly link: string;
  readonly image: string;
  readonly description: string;
  readonly brand: string;
  /** Whether SKUs are the makers' part numbers. */
  readonly mpn: boolean;
  readonly condition: string;
  readonly leaveOutSoldOut: boolean;
}

/** The settings of a feed, or the first that cannot be used. The file's name stays inside the folder. */
export function feedSettings(
  context: Pick<ConnectorContext, 'settings' | 'currency' | 'channelName'>,
  dialect: Dialect,
): FeedSettings | ChannelProblem {
  const { settings } = context;
  const given = (key: string, otherwise = '') => settings[key]?.trim() || otherwise;
  const refuse = (key: string) =>
    channelProblem('channel_settings_invalid', 'validation', { key, value: given(key, '–') });
  const format = dialect.formats.find((one) => one === given('feedFormat', dialect.formats[0]));
  const [condition, soldOut, mpn] = [given('condition', 'new'), given('soldOut', 'out_of_stock'), given('mpn', 'no')];
  const brand = given('brand');
  if (given('folder') === '') return refuse('folder');
  if (!format) return refuse('feedFormat');
  const file = given('file', `products.${format}`);
  if (/[/\\:\0]/.test(file) || file.startsWith('.')) return refuse('file');
  if (!isAddress(given('link'))) return refuse('link');
  if (!isAddress(given('image'))) return refuse('image');
  if ([...brand].length > dialect.longest.brand) return refuse('brand');
  if (!CONDITIONS.includes(condition)) return refuse('condition');
  if (!SOLD_OUT.includes(soldOut)) return refuse('soldOut');
  if (!YES_NO.includes(mpn)) return refuse('mpn');
  return {
    folder: given('folder'),
    file,
    format,
    title: context.channelName,
    currency: context.currency,
    link: given('link'),
    image: given('image'),
    description: given('description', '{name}'),
    brand,
    mpn: mpn === 'yes',
    condition,
    leaveOutSoldOut: soldOut === 'leave_out',
  };
}

/** An https address that is another for every product: both platforms refuse pages and pictures that are not theirs. */
function isAddress(template: string): boolean {
  const [one, other] = ['1', '2'].map((sku) => filled(template, { sku, gtin: sku, name: sku }, encodeURIComponent));
  return one !== other && one !== undefined && URL.canParse(one ?? '') && new URL(one ?? '').protocol === 'https:';
}
