import { problem } from '../../foundation';
import { rootOf } from './documents/root';
import type { StructuredFormat } from './format';
import { xmlEncoding } from './xml';

/** The exchange of WAPRO with bookkeeping programs: known so that it can be refused with advice. */
export const waproFormat: StructuredFormat = {
  id: 'wapro-xml',
  recognises: (head) => rootOf(head)?.name === 'MAGIK_EKSPORT',
  declaredEncoding: xmlEncoding,
  survey: async () => problem('wapro_accounting_export'),
  // eslint-disable-next-line require-yield
  read: async function* () {
    throw new Error('a WAPRO export is refused before it is read');
  },
};
