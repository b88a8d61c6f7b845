export { createProductOperations } from './products-operations';
