export { type WooCommerceShop, type WooCommerceShopOptions, startWooCommerceShop } from './shop';
export type { Owner, ShelfRow } from './owner';
export type { PracticeProduct, ShopSnapshot } from './state';
export type { ShopKeys } from './keys';
export { type Misbehaviour } from './misbehave';
