import { type Problem, problem } from '../../foundation';
import type { Detection, StoredFile } from '../../imports';

/** Goods that left, orders, and what is none of our business never change the master. */
export function notForTheMaster({ profile, documents }: Detection, { name: file }: StoredFile): Problem | null {
  switch (profile.kind) {
    case 'outgoing':
      return problem('file_kind_outgoing', { file });
    case 'orders':
      return problem('file_kind_orders', { file });
    case 'other':
      // A document that says what it is tells more than that it is none of ours.
      return documents[0]?.refusal ?? problem('file_kind_other', { file });
    case 'stock':
    case 'prices':
    case 'catalogue':
    case 'delivery':
      return null;
  }
}
