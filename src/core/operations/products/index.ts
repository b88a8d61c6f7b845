export { createProductOperations } from './products-operations';
export { countInStock } from './list-products';
