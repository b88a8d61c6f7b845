export { type ShopifyShopOptions, startShopifyShop } from './shop';
