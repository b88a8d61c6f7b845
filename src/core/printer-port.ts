import type { TDocumentDefinitions } from 'pdfmake/interfaces';

/** What stands on a paper. Data only, so that it can be handed to another thread; the font is the port's `Roboto`. */
export type PdfDefinition = TDocumentDefinitions;

/** Makes documents. Long ones take seconds: not on the thread that answers questions. */
export interface PrinterPort {
  pdf(definition: PdfDefinition): Promise<Uint8Array<ArrayBuffer>>;
}
