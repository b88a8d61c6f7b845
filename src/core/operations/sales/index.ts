import type { Operations, Services } from '../../services';
import { exportSales } from './export-sales';
import { listSoldLines, sumSoldLines } from './sold-lines';

/** What the channels sold, as they told it. */
export function createSalesOperations(services: Services): Operations['sales'] {
  const db = services.database.read;
  return {
    list: (input) => listSoldLines(db, input),
    totals: (which) => sumSoldLines(db, which),
    export: (input) => exportSales(services, input),
  };
}
