import type { Queryable } from '../../database';
import { addMilliseconds, instant, ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';

interface DraftRow {
  readonly work: string;
  readonly device: string;
  readonly parts: string;
  readonly lines: number;
  readonly actor: string;
  readonly changedAt: string;
  readonly takenBy: string | null;
}

/** What nobody went on with by then is not offered any more. */
const KEPT_MS = 30 * 24 * 3_600_000;

/** Drafts of scanning screens. They change no stock: what is in one is booked by `deliveries`, `ledger` and no other way. */
export function createDraftOperations({ database, clock, events }: Services): Operations['drafts'] {
  const announce = () => events.publish({ type: 'changed', what: 'drafts' });
  return {
    async list({ device }) {
      const rows = await database.read.raw<Omit<DraftRow, 'parts'>[]>(
        `select work, device, lines, actor, changed_at as changedAt, taken_by as takenBy from work_draft
         where (taken_by is null or device = :device) and changed_at > :oldest order by changed_at desc`,
        { device, oldest: addMilliseconds(instant(clock), -KEPT_MS) },
      );
      return rows.map(({ changedAt, ...row }) => ({ ...row, at: changedAt, isOwn: row.device === device }));
    },
    async keep({ work, device, lines, parts }, { actor }) {
      const at = instant(clock);
      const kept = await database.write(async (trx) => {
        const before = await findDraft(trx, work, device);
        if (before?.takenBy != null) return refused(problem('draft_taken', { by: before.takenBy }));
        const row = { work, device, lines, parts: JSON.stringify(parts), actor, changed_at: at };
        await trx('work_draft').insert(row).onConflict(['work', 'device']).merge();
        await trx('work_draft').where('changed_at', '<=', addMilliseconds(at, -KEPT_MS)).delete();
        return ok({ at, isNew: before === undefined });
      });
      if (kept.ok && kept.value.isNew) announce();
      return kept.ok ? ok({ at }) : kept;
    },
    async take({ work, from, device }, { actor }) {
      const at = instant(clock);
      const taken = await database.write(async (trx) => {
        const found = await findDraft(trx, work, from);
        if (!found || (found.takenBy !== null && from !== device)) return refused(problem('draft_gone', { work }));
        const row = { work, device, parts: found.parts, lines: found.lines, actor, changed_at: at, taken_by: null };
        await trx('work_draft').insert(row).onConflict(['work', 'device']).merge();
        // Its lines are not here twice; what stays tells the other device.
        if (from !== device)
          await trx('work_draft').where({ work, device: from }).update({ parts: '{}', taken_by: actor });
        return ok({ at, parts: JSON.parse(found.parts) as Record<string, string> });
      });
      if (taken.ok) announce();
      return taken;
    },
    async drop({ work, device }) {
      const dropped = await database.write((trx) => trx('work_draft').where({ work, device }).delete());
      if (dropped > 0) announce();
      return {};
    },
  };
}

async function findDraft(trx: Queryable, work: string, device: string) {
  const [found] = await trx.raw<Pick<DraftRow, 'parts' | 'lines' | 'takenBy'>[]>(
    'select parts, lines, taken_by as takenBy from work_draft where work = :work and device = :device',
    { work, device },
  );
  return found;
}
