import { type Problem, problem } from '../../foundation';
import { rootOf } from './documents/root';
import type { StructuredFormat } from './format';
import { xmlEncoding } from './xml';

/** The exchange of WAPRO with bookkeeping programs. */
export const waproFormat = refused('wapro-xml', 'MAGIK_EKSPORT', problem('wapro_accounting_export'));

/**
 * The tax office's own files (JPK_MAG, JPK_FA, JPK_V7 …): what was booked in a month, told to the state. Its goods have
 * been received and sold long since.
 */
export const jpkFormat = refused('jpk', 'JPK', problem('jpk_not_read'));

/** XML known by its root only so that it can be refused with advice. */
function refused(id: string, root: string, refusal: Problem): StructuredFormat {
  return {
    id,
    recognises: (head) => rootOf(head)?.name === root,
    declaredEncoding: xmlEncoding,
    survey: async () => refusal,
    // eslint-disable-next-line require-yield
    read: async function* () {
      throw new Error(`a file of ${id} is refused before it is read`);
    },
  };
}
