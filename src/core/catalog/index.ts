export { type Product, findGtins, findProduct } from './product-store';
export { matchingProducts, nearestSkus } from './product-search';
