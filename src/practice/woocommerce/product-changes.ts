import type { ShopState, StoredProduct } from './state';

/** The fields of a request body that the practice shop understands; like the real one it ignores the rest. */
export type ProductFields = Readonly<Record<string, unknown>>;

/** A JSON value as PHP would use it for a text; a list or an object is no text. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/**
 * WooCommerce's reading of a price text on a shop with a decimal point: everything but digits, points and minus signs is
 * thrown away, so "24,99" is 2499 and "abc" is no price at all. Nothing is rounded, nothing negative refused.
 */
export function readPrice(value: unknown): string {
  const text = textOf(value).replace(/[^0-9.-]/g, '');
  return text.replace(/\.(?=[^.]*\.)/g, '');
}

/** PHP's intval: the digits in front, or zero. */
function readWhole(value: unknown): number {
  const whole = Number.parseInt(textOf(value), 10);
  return Number.isNaN(whole) ? 0 : whole;
}

/** Applies what a batch would, without any check of arguments. */
export function applyFields(state: ShopState, product: StoredProduct, fields: ProductFields): void {
  if ('name' in fields) product.name = textOf(fields['name']);
  if ('sku' in fields) product.sku = textOf(fields['sku']);
  if ('status' in fields) product.status = fields['status'] === 'draft' ? 'draft' : 'publish';
  if ('regular_price' in fields) product.regularPrice = readPrice(fields['regular_price']);
  if ('sale_price' in fields) product.salePrice = readPrice(fields['sale_price']);
  if (Array.isArray(fields['meta_data'])) changeMeta(product, fields['meta_data']);
  if ('date_on_sale_to_gmt' in fields) product.saleEndsAt = readMoment(fields['date_on_sale_to_gmt']);
  if ('manage_stock' in fields)
    product.manageStock = fields['manage_stock'] === true || fields['manage_stock'] === 'true';
  if ('stock_quantity' in fields && product.manageStock) product.stockQuantity = readWhole(fields['stock_quantity']);
  if (!product.manageStock) product.stockQuantity = null;
  else product.stockQuantity ??= 0;
  const saleIsNone = product.salePrice === '' || Number(product.salePrice) >= Number(product.regularPrice);
  if (saleIsNone) product.salePrice = '';
  if (product.type === 'variable') product.regularPrice = '';
  product.modifiedAt = state.now();
}

/** Custom fields by their keys; one set to null is deleted. */
function changeMeta(product: StoredProduct, entries: readonly unknown[]): void {
  const meta = { ...product.meta };
  for (const entry of entries) {
    const { key, value } = { key: '', value: null, ...(entry as { key?: string; value?: unknown }) };
    if (value === null) delete meta[key];
    else meta[key] = value;
  }
  product.meta = meta;
}

function readMoment(value: unknown): string | null {
  const at = typeof value === 'string' && value !== '' ? Date.parse(`${value.replace(/Z$/, '')}Z`) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

export function onSale(state: ShopState, product: StoredProduct): boolean {
  const over = product.saleEndsAt !== null && product.saleEndsAt <= state.now();
  return product.salePrice !== '' && !over;
}

/** What a shopper is charged. */
export function chargedPrice(state: ShopState, product: StoredProduct): string {
  return onSale(state, product) ? product.salePrice : product.regularPrice;
}

const TYPES: Readonly<Record<string, { readonly name: string; fits(value: unknown): boolean }>> = {
  name: { name: 'string', fits: (value) => typeof value === 'string' },
  sku: { name: 'string', fits: (value) => typeof value === 'string' },
  regular_price: { name: 'string', fits: (value) => typeof value === 'string' },
  sale_price: { name: 'string', fits: (value) => typeof value === 'string' },
  manage_stock: { name: 'boolean', fits: (value) => typeof value === 'boolean' },
  stock_quantity: {
    name: 'integer',
    fits: (value) => Number.isInteger(value) || (typeof value === 'string' && /^-?\d+$/.test(value)),
  },
};

/** Fields of the wrong type, which a single PUT or POST refuses and a batch does not notice. */
export function mistypedFields(fields: ProductFields): { readonly field: string; readonly type: string }[] {
  return Object.entries(TYPES)
    .filter(([field, type]) => field in fields && fields[field] !== null && !type.fits(fields[field]))
    .map(([field, type]) => ({ field, type: type.name }));
}
