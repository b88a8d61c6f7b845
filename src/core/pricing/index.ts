export { type PriceListRow, ensurePriceList, findPriceLists } from './price-list-store';
