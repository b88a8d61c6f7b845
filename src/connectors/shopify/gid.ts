type Kind = 'Product' | 'ProductVariant' | 'InventoryItem' | 'Location';

/** Shopify's global id of a thing whose number we keep. */
export function gid(kind: Kind, number: string | number): string {
  return `gid://shopify/${kind}/${number}`;
}

/** The number at the end of a global id ("gid://shopify/Product/9" → "9"). */
export function numberOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
