import { type Problem, problem } from '../../foundation';
import { rootOf, type XmlRoot } from './documents/root';
import type { StructuredFormat } from './format';
import { xmlEncoding } from './xml';

/** The exchange of WAPRO with bookkeeping programs. */
export const waproFormat = refused('wapro-xml', named('MAGIK_EKSPORT'), problem('wapro_accounting_export'));

/**
 * The tax office's own files (JPK_MAG, JPK_FA, JPK_V7 …): what was booked in a month, told to the state. Its goods have
 * been received and sold long since.
 */
export const jpkFormat = refused('jpk', named('JPK'), problem('jpk_not_read'));

/** The first ZUGFeRD: its elements are called otherwise than those of the standard it became. */
export const zugferdOneFormat = refused('zugferd-1', named('CrossIndustryDocument'), problem('zugferd_old'));

/** What a trader issues for a farmer who issues no invoices (VAT RR); a form of its own in KSeF. */
export const farmersInvoiceFormat = refused(
  'ksef-fa-rr',
  ({ name }, head) => name === 'Faktura' && /kodSystemowy\s*=\s*["']FA_RR/.test(head),
  problem('ksef_farmers_invoice'),
);

/** What IdoSell tells the program of a carrier about parcels. */
export const isfFormat = refused(
  'idosell-isf',
  ({ name }, head) => name === 'set' && /file_format\s*=\s*["']ISF/.test(head),
  problem('isf_parcels'),
);

/** What procurement systems of large firms send each other: a basket that was chosen (PunchOut), an order, a catalogue index. */
export const cxmlFormat = refused('cxml', named('cXML'), problem('cxml_not_read'));

type Recognises = (root: XmlRoot, head: string) => boolean;

function named(root: string): Recognises {
  return ({ name }) => name === root;
}

/** XML known by its root only so that it can be refused with advice. */
function refused(id: string, recognises: Recognises, refusal: Problem): StructuredFormat {
  return {
    id,
    recognises: (head) => {
      const root = rootOf(head);
      return root !== null && recognises(root, head);
    },
    declaredEncoding: xmlEncoding,
    survey: async () => refusal,
    // eslint-disable-next-line require-yield
    read: async function* () {
      throw new Error(`a file of ${id} is refused before it is read`);
    },
  };
}
