import { problem } from '../../foundation';
import type { StructuredFormat } from './format';

/**
 * The text exchange of Symfonia Handel. What its blocks hold depends on the template it was exported with, and nothing in
 * the file says which: it is known by sight, and refused with advice.
 */
export const symfoniaFormat: StructuredFormat = {
  id: 'symfonia',
  recognises: (head) => /^\s*INFO\s*\{\s*[^\s={}:;,][^={}:;,\r\n]*[={]/.test(head),
  declaredEncoding: () => 'windows-1250',
  survey: async () => problem('symfonia_not_read', {}),
  async *read() {
    yield { records: [], failure: problem('symfonia_not_read', {}) };
  },
};
