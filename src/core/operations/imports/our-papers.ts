import { ok, type Outcome, problem, refused } from '../../foundation';
import { type Detection, type DocumentFacts, withDoubts } from '../../imports';
import { asOurPurchases } from './suppliers-papers';

/**
 * What a file's documents are once it is known who we are. An invoice made out to us is a purchase, so nobody needs to
 * ask; a document that names us as the supplier is about goods that left, and books nothing; a supplier's sale made out to us
 * is a delivery. Refuses (file_kind_outgoing)
 * a file that holds nothing else, whatever else was said of it.
 */
export function knowingOurselves(found: Detection, taxId: string | null, file: string): Outcome<Detection> {
  const detection = asOurPurchases(found, taxId);
  const { profile, documents } = detection;
  if (taxId === null || documents.length === 0) return ok(detection);
  const ours = (document: DocumentFacts) => document.supplier.taxId === taxId;
  const documentsSeen = documents.map((document): DocumentFacts => {
    if (!ours(document)) return document;
    const { type, number, refusal } = document;
    return { ...document, kind: 'outgoing', refusal: refusal ?? problem('document_is_ours', { type, number }) };
  });
  const isGoods = profile.kind === 'delivery' || profile.kind === 'orders';
  if (isGoods && documents.every(ours)) return refused(problem('file_kind_outgoing', { file }));
  const bookable = documentsSeen.filter(({ refusal }) => refusal === null);
  const bought = bookable.length > 0 && bookable.every(({ buyer }) => buyer.taxId === taxId);
  const doubts = bought ? detection.doubts.filter(({ code }) => code !== 'invoice_as_delivery') : detection.doubts;
  const seen = { ...detection, documents: documentsSeen };
  return ok(doubts.length === detection.doubts.length ? seen : withDoubts(seen, doubts));
}
