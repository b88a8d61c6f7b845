import type { FileKind } from '../../types';

/** What OneShelf reads of one kind of Comarch EDI document. */
export interface EdiDocument {
  readonly kind: FileKind;
  /** `Invoice` in `Invoice-Header`, `InvoiceNumber`, `InvoiceDate`. */
  readonly stem: string;
  /** Names of the quantity on a line, the best first. */
  readonly quantity: readonly string[];
  readonly isInvoice?: boolean;
}

/** By the local name of the root. */
export const EDI_DOCUMENTS: Readonly<Record<string, EdiDocument>> = {
  'Document-Invoice': { kind: 'delivery', stem: 'Invoice', quantity: ['InvoiceQuantity'], isInvoice: true },
  'Document-DespatchAdvice': { kind: 'delivery', stem: 'DespatchAdvice', quantity: ['QuantityDespatched'] },
  'Document-ReceivingAdvice': {
    kind: 'delivery',
    stem: 'ReceivingAdvice',
    quantity: ['QuantityAccepted', 'QuantityReceived'],
  },
  'Document-Order': { kind: 'orders', stem: 'Order', quantity: ['OrderedQuantity'] },
  'Document-OrderResponse': {
    kind: 'orders',
    stem: 'OrderResponse',
    quantity: ['QuantityToBeDelivered', 'OrderedQuantity'],
  },
};
