export { createProductLists, type ProductLists } from './product-lists';
export { createProductOperations } from './products-operations';
