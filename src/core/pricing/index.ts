export { ensurePriceList, findPriceLists, type PriceListRow } from './price-list-store';
export {
  findDuePlans,
  findPricePlan,
  insertPricePlan,
  listPricePlans,
  markPlan,
  planProductsSql,
  type NewPricePlan,
  type PricePlan,
} from './price-plan-store';
