import type { Operations, Services } from '../../services';
import { count } from './count-stock';
import { listPostings, postingView } from './posting-store';
import { setPrices } from './set-prices';
import { transfer } from './transfer-stock';
import { preview, undo } from './undo-operations';

/** What a person does to the ledger by hand: counts, transfers, prices, and taking back what was done. */
export function createLedgerOperations(services: Services): Operations['ledger'] {
  return {
    async postings(page) {
      const { items, total } = await listPostings(services.database.read, page);
      return { items: items.map(postingView), total };
    },
    count: count(services),
    transfer: transfer(services),
    setPrices: setPrices(services),
    preview: preview(services),
    undo: undo(services),
  };
}
export { countPromisesOtherwise } from './promised-otherwise';
export { bookInOne, endBooking } from './book';
export {
  findPosting,
  findPostingOfRun,
  postingKind,
  postingView,
  type StoredPosting,
  whyNotUndoable,
} from './posting-store';
export { factStands } from './undo/later-facts';
export { priceStands } from './undo/products';
export { foreseeUndo } from './undo/foresee-undo';
export { announceUndo, undoPosting } from './undo/undo-posting';
