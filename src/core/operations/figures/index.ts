import type { Operations, Services } from '../../services';
import { createProductLists, type ProductLists } from '../products';
import { exportFigures } from './export-figures';
import { salesReport } from './sales-report';
import { sinceReport } from './since-report';
import { writeStockDays } from './stock-days';
import { stockReport } from './stock-report';
import { syncReport } from './sync-report';

/** The owner's figures, by days of the shop. */
export function createFigureOperations(
  services: Services,
  lists: ProductLists = createProductLists(services.database, () => services.clock.now().getTime()),
): Operations['figures'] {
  return {
    sales: ({ days }) => salesReport(services, days),
    stock: ({ days }) => stockReport(services, lists, days),
    sync: ({ days }) => syncReport(services, days),
    since: ({ at }) => sinceReport(services.database.read, new Date(at).toISOString()),
    export: (input) => exportFigures(services, lists, input),
    tick: async () => ({ days: await writeStockDays(services) }),
  };
}
