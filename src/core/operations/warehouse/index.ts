import type { Operations, Services } from '../../services';
import { findLocations } from '../../stock';
import { compare, uncounted } from './compare-count';
import { findCodes } from './find-codes';
import { learn } from './learn-barcode';

/** What a person with a scanner asks between two scans. */
export function createWarehouseOperations(services: Services): Operations['warehouse'] {
  const db = services.database.read;
  return {
    async locations() {
      const locations = await findLocations(db);
      return locations.map(({ code, name, kind }) => ({ code, name, kind }));
    },
    find: (input) => findCodes(db, input),
    learn: learn(services),
    compare: compare(services),
    uncounted: uncounted(services),
  };
}
