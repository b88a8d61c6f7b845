import { findPriceLists } from '../../pricing';
import type { Operations, Services } from '../../services';
import { findLocations } from '../../stock';
import { shownChannels } from '../channels';
import { createProductLists, type ProductLists } from '../products';
import { exportActivity, readActivity, readActors } from './read-activity';
import { readStatus } from './read-status';
import { verifyMaster } from './verify';

/** The master as a whole: what was made, how it is, whether it is sound, what happened. */
export function createMasterOperations(
  services: Services,
  lists: ProductLists = createProductLists(services.database, () => services.clock.now().getTime()),
): Operations['master'] {
  const { database } = services;
  return {
    /** Opening the master made whatever was missing; this says what there is, and whether it is new. */
    async init() {
      const locations = await findLocations(database.read);
      const lists = await findPriceLists(database.read);
      return {
        dataFolder: services.dataFolder,
        database: database.file,
        created: database.created,
        locations: locations.map(({ code, name }) => ({ code, name })),
        priceLists: lists.map(({ code, currency }) => ({ code, currency })),
      };
    },
    status: async (_input, call) => readStatus(services, lists, await shownChannels(database.read, call)),
    verify: () => verifyMaster(services),
    activity: (input) => readActivity(database.read, input),
    actors: () => readActors(database.read),
    exportActivity: (input) => exportActivity(services, input),
  };
}
