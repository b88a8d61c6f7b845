import { ok, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { apply } from './apply';
import { findPlan, planRows, planUnknown, planView } from './bulk-store';
import { preview } from './preview';

/** Many products changed at once, by a plan that is looked at first. */
export function createBulkOperations(services: Services): Operations['bulk'] {
  const db = services.database.read;
  return {
    preview: preview(services),
    async show({ id }) {
      const plan = await findPlan(db, id);
      return plan ? ok(await planView(db, plan)) : refused(planUnknown(id));
    },
    rows: (wanted) => planRows(db, wanted),
    apply: apply(services),
  };
}
