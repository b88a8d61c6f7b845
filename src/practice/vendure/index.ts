export { type VendureShop, startVendureShop } from './shop';
export type { VendureSnapshot } from './state';
