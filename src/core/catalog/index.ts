export { type Product, findGtins, findProduct, knownSkus } from './product-store';
export { type FoundProducts, searchProducts } from './search/find-products';
export { nearestSkus } from './search/nearest-skus';
export { compareIndex, emptyIndex, indexSlice } from './search/search-index';
