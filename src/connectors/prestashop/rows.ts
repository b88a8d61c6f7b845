import { z } from 'zod';

/** PrestaShop writes numbers as text or as numbers, as it happens. */
export const anyText = z.union([z.string(), z.number()]).transform(String);
/** A text in several languages is a list where the shop has more than one. */
const translated = z.union([
  anyText,
  z.array(z.object({ value: anyText })).transform((all) => all.find(({ value }) => value !== '')?.value ?? ''),
]);

export const productRow = z.object({
  id: anyText,
  reference: anyText.nullable().transform((text) => text ?? ''),
  price: anyText,
  id_tax_rules_group: anyText,
  /** Its default combination; zero for a product that has none. */
  cache_default_attribute: anyText.nullable().transform((text) => text || '0'),
  ean13: anyText.nullish(),
  name: translated.nullish(),
});
export type ProductRow = z.infer<typeof productRow>;
export const PRODUCT_DISPLAY = '[id,reference,price,id_tax_rules_group,cache_default_attribute]';
export const PRODUCT_DISPLAY_NAMED = '[id,reference,price,id_tax_rules_group,cache_default_attribute,ean13,name]';

export const combinationRow = z.object({
  id: anyText,
  id_product: anyText,
  reference: anyText.nullable().transform((text) => text ?? ''),
  /** Added to the price of its product; may be negative. */
  price: anyText,
  ean13: anyText.nullish(),
});
export type CombinationRow = z.infer<typeof combinationRow>;
export const COMBINATION_DISPLAY = '[id,id_product,reference,price,ean13]';

export const stockRow = z.object({
  id: anyText,
  id_product: anyText,
  id_product_attribute: anyText,
  quantity: anyText,
});
export type StockRow = z.infer<typeof stockRow>;
export const STOCK_DISPLAY = '[id,id_product,id_product_attribute,quantity]';
