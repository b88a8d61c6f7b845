import { listParity, paritySummary } from '../../channels';
import type { Operations, Services } from '../../services';
import { exportParity } from './export-parity';
import { salesReport } from './sales-report';
import { sinceReport } from './since-report';
import { writeStockDays } from './stock-days';
import { stockReport } from './stock-report';
import { syncReport } from './sync-report';

/** Reports over the whole shop: where channels differ from each other, and the owner's figures. */
export function createReportOperations(services: Services): Operations['reports'] {
  const db = services.database.read;
  return {
    async parity(query) {
      const [page, summary] = await Promise.all([listParity(db, query), paritySummary(db)]);
      return { ...page, summary };
    },
    exportParity: (query) => exportParity(services, query),
    sales: ({ days }) => salesReport(services, days),
    stock: ({ days }) => stockReport(services, days),
    sync: ({ days }) => syncReport(services, days),
    since: ({ at }) => sinceReport(db, new Date(at).toISOString()),
    tick: async () => ({ days: await writeStockDays(services) }),
  };
}
