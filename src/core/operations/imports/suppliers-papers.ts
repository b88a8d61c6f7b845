import { type Problem, problem } from '../../foundation';
import { type Column, type Detection, type DocumentFacts, withDoubts } from '../../imports';

/** Sales by which goods come to a buyer. What leaves otherwise (RW, MM) goes to nobody. */
const SALES = new Set(['FS', 'WZ', 'VWZ', 'RS', 'PA']);

/**
 * The file of a supplier's own program calls its sales outgoing. Made out to us by another company they are deliveries,
 * whose codes are the supplier's, and whose warehouse is none of ours. As long as nobody has said who we are, a file that
 * is made out to one company throughout is asked about; sales to several are this shop's own.
 */
export function asOurPurchases(detection: Detection, taxId: string | null): Detection {
  const { profile, documents, doubts } = detection;
  const sales = documents.filter(isSale);
  if (profile.format !== 'epp' || sales.length === 0) return detection;
  const toUs = (document: DocumentFacts) =>
    isSale(document) &&
    document.buyer.taxId !== document.supplier.taxId &&
    document.buyer.taxId === ourTaxId(sales, taxId);
  if (!documents.some(toUs)) return detection;
  const seen = documents.map((document): DocumentFacts =>
    toUs(document)
      ? {
          ...document,
          kind: 'delivery',
          location: null,
          refusal: isOutgoing(document.refusal) ? null : document.refusal,
        }
      : document,
  );
  // Documents of our own beside theirs: then the file is not the supplier's.
  if (seen.some(({ kind }, i) => kind === 'delivery' && documents[i]?.kind === 'delivery')) return detection;
  const bought = {
    ...detection,
    documents: seen,
    profile: { ...profile, kind: 'delivery', columns: theirs(profile.columns) },
  } as const;
  return taxId === null ? withDoubts(bought, [whoseSale(sales), ...doubts]) : bought;
}

const isOutgoing = (refusal: Problem | null) => refusal?.code === 'epp_document_outgoing';
const isSale = ({ kind, type }: DocumentFacts) => kind === 'outgoing' && SALES.has(type);

/** Who we are: as the settings say, or else the only company these sales are made out to, which may be us. */
function ourTaxId(sales: readonly DocumentFacts[], taxId: string | null): string | null | undefined {
  if (taxId !== null) return taxId;
  const buyers = new Set(sales.map(({ buyer }) => buyer.taxId));
  const [only] = buyers;
  return buyers.size === 1 && sales.every(({ supplier }) => supplier.taxId !== null) ? (only ?? undefined) : undefined;
}

function whoseSale([first]: readonly DocumentFacts[]): Problem {
  const { type = null, number = null, supplier, buyer } = first ?? {};
  return problem('sale_or_purchase', {
    type,
    number,
    supplier: supplier?.name ?? supplier?.taxId ?? null,
    buyer: buyer?.name ?? null,
    taxId: buyer?.taxId ?? null,
  });
}

function theirs(columns: readonly Column[]): Column[] {
  return columns.map((column) => {
    if (column.field === 'sku') return { ...column, field: 'supplierSku' };
    return column.field === 'quantity' ? { ...column, target: 'main' } : column;
  });
}
