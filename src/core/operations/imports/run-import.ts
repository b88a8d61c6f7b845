import type { ImportReport } from '../../../contract';
import type { Transaction } from '../../database';
import { addMilliseconds, type Instant, ok, type Outcome, type Problem, problem, refused } from '../../foundation';
import {
  DEFAULT_SOURCE,
  ensureSource,
  headerShape,
  insertRun,
  keepProfile,
  newestAppliedAsOf,
  NO_ROWS,
  type StoredFile,
} from '../../imports';
import type { Operations, Services } from '../../services';
import { takeFile, understandFile } from './read-file';
import { type Planned, planFile } from './plan-file';
import { reportRun } from './report-run';

/** A file this much older than the last one applied is probably the wrong file; less is a clock or a copy. */
const STALE_AFTER_MS = 12 * 3_600_000;

/** Plans one file and, unless it is a dry run, doubtful or braked, applies the plan; all in one transaction. */
export function runImport(services: Services): Operations['imports']['run'] {
  return async (input, call): Promise<Outcome<ImportReport>> => {
    const taken = await takeFile(services, input, call);
    if (!taken.ok) return taken;
    const source = input.source ?? DEFAULT_SOURCE;
    const understood = await understandFile(services, taken.value, {
      source,
      profileName: input.profile,
      overrides: input.overrides,
      signal: call.signal,
    });
    if (!understood.ok) return understood;
    const { detection, stored } = understood.value;
    const explicit = readInstant(input.asOf);
    if (!explicit.ok) return explicit;
    const trusted = detection.certain || input.confirmProfile || input.force;

    const runId = await services.database.writeInBulk(async (trx) => {
      const at = services.clock.now().toISOString();
      const sourceId = await ensureSource(trx, source, at);
      const profileId = input.confirmProfile
        ? await keepProfile(trx, sourceId, headerShape(detection.profile), detection.profile, at)
        : (stored?.id ?? null);
      const moment = momentOf(taken.value, {
        explicit: explicit.value,
        now: at,
        newest: await newestAppliedAsOf(trx, sourceId, JSON.stringify(detection.profile.columns)),
      });
      const id = await insertRun(trx, {
        sourceId,
        profileId,
        file: taken.value.name,
        fileHash: taken.value.hash,
        fileBytes: taken.value.bytes,
        state: 'planned',
        asOf: moment.asOf,
        profile: detection.profile,
        counts: NO_ROWS,
        holdReasons: [],
        problem: null,
        startedAt: at,
        finishedAt: null,
      });
      const doubts = trusted ? [] : detection.doubts;
      const stale = moment.stale && !input.force ? [moment.stale] : [];
      const planned = await planFile(
        services,
        trx,
        {
          runId: id,
          file: taken.value,
          profile: detection.profile,
          asOf: moment.asOf,
          mode: input.dryRun ? 'plan' : 'apply',
          passBrake: input.force,
          acceptSuspicious: input.force,
          reasons: [...doubts, ...stale],
        },
        call,
      );
      if (!input.dryRun) await recordRun(services, trx, id, taken.value, planned);
      return id;
    });
    return ok(await reportRun(services, runId, { confidence: detection.confidence, doubts: detection.doubts }));
  };
}

async function recordRun(
  services: Services,
  trx: Transaction,
  id: number,
  file: StoredFile,
  planned: Planned,
): Promise<void> {
  const severity = planned.state === 'failed' ? 'error' : planned.state === 'held' ? 'warning' : 'info';
  const { counts } = planned;
  const facts = { id, file: file.name, new: counts.new, changed: counts.changed, rejected: counts.rejected };
  await services.activity.record(severity, problem(`import_${planned.state}`, facts), trx);
}

function readInstant(text: string | undefined): Outcome<Instant | null> {
  if (text === undefined) return ok(null);
  const at = Date.parse(text);
  return Number.isNaN(at) ? refused(problem('as_of_unreadable', { value: text })) : ok(new Date(at).toISOString());
}

/**
 * The moment a file's stock is true for: as the caller said, else when the file was written, never in the future. A file
 * somewhat older than the last one applied is taken as following it (copies lose their times); a much older one is held.
 */
function momentOf(
  file: StoredFile,
  times: { explicit: Instant | null; now: Instant; newest: Instant | null },
): { asOf: Instant; stale: Problem | null } {
  if (times.explicit !== null) return { asOf: times.explicit, stale: null };
  const written = file.modifiedAt < times.now ? file.modifiedAt : times.now;
  if (times.newest === null || written >= times.newest) return { asOf: written, stale: null };
  if (written >= addMilliseconds(times.newest, -STALE_AFTER_MS)) return { asOf: times.newest, stale: null };
  return { asOf: written, stale: problem('brake_older_file', { file: file.name, written, newest: times.newest }) };
}
