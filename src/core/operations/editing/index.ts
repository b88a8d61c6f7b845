import { findPriceLists } from '../../pricing';
import type { Operations, Services } from '../../services';
import { events } from './events';
import { movements } from './movements';
import { priceHistory } from './price-history';
import { pricePreview } from './price-preview';
import { setFacts } from './set-facts';

/** One product looked at closely, and changed by hand. */
export function createEditingOperations(services: Services): Operations['editing'] {
  return {
    setFacts: setFacts(services),
    pricePreview: pricePreview(services),
    priceHistory: priceHistory(services),
    priceLists: async () =>
      (await findPriceLists(services.database.read)).map(({ code, name, currency }) => ({ code, name, currency })),
    movements: movements(services),
    events: events(services),
  };
}

export { FACT_COLUMNS, recordEdits } from './record-edits';
