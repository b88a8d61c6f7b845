import { problem } from '../../foundation';
import { rootOf } from './documents/root';
import type { StructuredFormat } from './format';
import { xmlEncoding } from './xml';

/**
 * The tax office's own files (JPK_MAG, JPK_FA, JPK_V7 …): what was booked in a month, told to the state. Its goods have
 * been received and sold long since, so it is known only to be refused with advice.
 */
export const jpkFormat: StructuredFormat = {
  id: 'jpk',
  recognises: (head) => rootOf(head)?.name === 'JPK',
  declaredEncoding: xmlEncoding,
  survey: async () => problem('jpk_not_read'),
  // eslint-disable-next-line require-yield
  read: async function* () {
    throw new Error('a JPK file is refused before it is read');
  },
};
