export { createProductOperations } from './products-operations';
export { countInStock, productsListed } from './list-products';
