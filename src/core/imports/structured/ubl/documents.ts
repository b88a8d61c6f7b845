import type { FileKind } from '../../types';

type Path = readonly string[];

/** What OneShelf reads of one kind of UBL document. */
export interface UblDocument {
  readonly kind: FileKind;
  /** Local name of a line below the root. */
  readonly line: string;
  /** Where a line keeps its quantity. */
  readonly quantity: Path;
  /** Where a line keeps its item and price. */
  readonly body: Path;
  readonly isInvoice?: boolean;
  /** Its quantities are what the seller has or will have, not what lies in the shop. */
  readonly isSuppliers?: boolean;
  /** Its quantities are taken back. */
  readonly credits?: boolean;
  /** Header elements that name the supplier and the buyer, the best first. */
  readonly supplier: readonly string[];
  readonly buyer: readonly string[];
}

const SELLERS = ['SellerSupplierParty', 'DespatchSupplierParty'];
const BUYERS = ['BuyerCustomerParty', 'DeliveryCustomerParty'];
const INVOICE = {
  kind: 'delivery',
  body: [],
  isInvoice: true,
  supplier: ['AccountingSupplierParty', 'SellerSupplierParty'],
  buyer: ['AccountingCustomerParty', 'BuyerCustomerParty'],
} as const;
const ORDER = { kind: 'orders', line: 'OrderLine', quantity: ['LineItem', 'Quantity'], body: ['LineItem'] } as const;
const ordered = { ...ORDER, supplier: SELLERS, buyer: BUYERS };
const STOCK = {
  kind: 'stock',
  quantity: ['Quantity'],
  body: [],
  supplier: SELLERS,
  buyer: ['RetailerCustomerParty'],
} as const;

/** By the local name of the root. */
export const UBL_DOCUMENTS: Readonly<Record<string, UblDocument>> = {
  DespatchAdvice: {
    kind: 'delivery',
    line: 'DespatchLine',
    quantity: ['DeliveredQuantity'],
    body: [],
    supplier: SELLERS,
    buyer: BUYERS,
  },
  ReceiptAdvice: {
    kind: 'delivery',
    line: 'ReceiptLine',
    quantity: ['ReceivedQuantity'],
    body: [],
    supplier: SELLERS,
    buyer: BUYERS,
  },
  Invoice: { ...INVOICE, line: 'InvoiceLine', quantity: ['InvoicedQuantity'] },
  SelfBilledInvoice: { ...INVOICE, line: 'InvoiceLine', quantity: ['InvoicedQuantity'] },
  CreditNote: { ...INVOICE, line: 'CreditNoteLine', quantity: ['CreditedQuantity'], credits: true },
  SelfBilledCreditNote: { ...INVOICE, line: 'CreditNoteLine', quantity: ['CreditedQuantity'], credits: true },
  Catalogue: {
    kind: 'prices',
    line: 'CatalogueLine',
    quantity: [],
    body: [],
    supplier: ['SellerSupplierParty', 'ProviderParty'],
    buyer: ['ContractorCustomerParty', 'ReceiverParty'],
  },
  InventoryReport: { ...STOCK, line: 'InventoryReportLine' },
  StockAvailabilityReport: { ...STOCK, line: 'StockAvailabilityReportLine', isSuppliers: true },
  Order: ordered,
  OrderChange: ordered,
  OrderResponse: ordered,
  OrderResponseSimple: ordered,
  OrderCancellation: ordered,
  Quotation: { ...ordered, line: 'QuotationLine' },
  RequestForQuotation: { ...ordered, line: 'RequestForQuotationLine' },
};
