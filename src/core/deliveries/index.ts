export type { Goods, KnownReceipt, Line, LineCodes, ReceivedDocument, Resolution, Supplier } from './types';
export { contentHashOf, MANUAL, referenceKey, supplierOf } from './identity';
export { goodsKeyOf, goodsOf, productKey, productOfKey } from './goods';
export { groupOf, Papers } from './papers';
export { KnownReceipts } from './known-receipts';
export { DOUBLE_WITHIN_MS, judgeDocument, type Judgement, stillToMove } from './judge-document';
export { type Difference, type Match, matchExpected, type OpenDelivery } from './expected-goods';
export { OpenDeliveries } from './open-deliveries';
export { findSuppliers, keysOfSupplier } from './supplier-keys';
export { resolveLines } from './match-store';
export { countedIn, type Resolved } from './resolve-line';
export { findKnownReceipts, loadReceipts } from './known-store';
export { findAnswered, findOpenDeliveries, findOpenTwin } from './expected-store';
export { findByRequestKey, insertDelivery, insertMatches, notePosting } from './receipt-store';
export { deliveryOfPosting, endDelivery } from './undone-store';
export { rememberSupplierCode } from './supplier-code-store';
export {
  type DeliveryLineRow,
  type DeliveryRow,
  findDelivery,
  findDeliveryLines,
  listDeliveries,
  standingPostings,
} from './delivery-store';
