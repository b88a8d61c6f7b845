export { startVendureShop, type VendureCredentials, type VendureShop, type VendureShopOptions } from './shop';
export type { VendureOwner, VendureShelfRow } from './owner';
export type { PracticeVariant, VendureSnapshot } from './state';
