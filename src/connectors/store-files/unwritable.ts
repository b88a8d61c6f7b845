import type { ChannelProblem, PushItem } from '../../core/channels';
import { channelProblem, unsafeOffer } from '../http';
import { canHold } from './charset';
import { type OfferLayout, has } from './layout';
import { type OfferRow, keyOf, needsVat } from './offer-rows';

/** Why a product cannot stand in the till's file, or null when it can. A number that is another product's is refused too. */
export function unwritable(
  item: PushItem,
  row: OfferRow,
  layout: OfferLayout,
  ownerOf: ReadonlyMap<string, string>,
): ChannelProblem | null {
  const { sku } = item;
  const { format } = layout;
  if (!writable(row, layout)) {
    return channelProblem('sku_not_writable', 'validation', { sku, encoding: format.encoding });
  }
  const key = keyOf(row, layout);
  if (key === '') {
    return layout.key === 'gtin'
      ? channelProblem('barcode_missing', 'validation', { sku })
      : channelProblem('plu_missing', 'validation', { sku });
  }
  const owner = ownerOf.get(key);
  if (owner !== undefined && owner !== sku) {
    return channelProblem('plu_taken', 'validation', { sku, number: key, other: owner });
  }
  if (needsVat(layout) && !layout.vat.has(row.vat.toLowerCase())) {
    return channelProblem('till_vat_unknown', 'validation', { sku, vat: row.vat === '' ? '–' : row.vat });
  }
  return unsafeOffer(sku, item.offer);
}

/** What identifies a product must stand in the file exactly as it is: another would be written otherwise. */
function writable(row: OfferRow, { columns, format, quotes }: OfferLayout): boolean {
  if (!has(columns, 'sku')) return true;
  if (/[\r\n]/.test(row.sku) || !canHold(row.sku, format.encoding)) return false;
  return quotes !== 'no' || !(row.sku.includes(format.delimiter) || row.sku.includes('"'));
}
