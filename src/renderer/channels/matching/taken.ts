import type { ProblemView } from '../../../contract';

/** An entry that a product shall have, and the product that has it now. */
export interface Taken {
  readonly sku: string;
  readonly remoteId: string;
  readonly holder: string;
}

/** What a refusal to link says about who has the entry; null when it was refused for another reason. */
export function takenBy({ code, facts }: ProblemView): Taken | null {
  const { sku, remoteId, holder } = facts;
  if (code !== 'entry_taken' || typeof sku !== 'string' || typeof holder !== 'string') return null;
  return { sku, remoteId: String(remoteId), holder };
}
