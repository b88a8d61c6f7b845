export { createProductLists, type ProductLists } from './product-lists';
export { createProductOperations } from './products-operations';
export { productsFiltered } from './product-lists';
