import { listParity, paritySummary } from '../../channels';
import type { Operations, Services } from '../../services';
import { exportParity } from './export-parity';

/** Reports over the whole shop: where channels differ from each other. */
export function createReportOperations(services: Services): Operations['reports'] {
  const db = services.database.read;
  return {
    async parity(query) {
      const [page, summary] = await Promise.all([listParity(db, query), paritySummary(db)]);
      return { ...page, summary };
    },
    exportParity: (query) => exportParity(services, query),
  };
}
