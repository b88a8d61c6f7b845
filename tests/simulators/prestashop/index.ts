export { startPrestaShop } from './shop';
export { rule } from './state';
