import type { ImportReport } from '../../../contract';
import type { Transaction } from '../../database';
import {
  type Instant,
  instant,
  latestCredible,
  ok,
  type Outcome,
  type Problem,
  problem,
  refused,
} from '../../foundation';
import {
  beginningOf,
  DEFAULT_SOURCE,
  type Detection,
  ensureSource,
  findAccepted,
  findSource,
  insertRun,
  keepProfile,
  namedMoment,
  newestApplied,
  type NewRun,
  NO_ROWS,
  type Profile,
  profileShape,
  type RunCounts,
  type SourceSettings,
  type StoredFile,
} from '../../imports';
import type { Operations, Services } from '../../services';
import { rememberLines } from './gates/remember-file';
import { acceptAgain, findSameFile } from './gates/same-file';
import { notForTheMaster } from './not-for-the-master';
import { takeFile, understandFile, type Understood } from './read-file';
import { planFile } from './plan-file';
import type { Planned, Remembered } from './planning';
import { reportRun } from './report-run';
import { closeOlderPlans } from './supersede';
import { countsStock, momentOf, OLDER_FILE, readInstant, saidOf } from './as-of';
import type { ImportCall } from './running-imports';
import { isForThread } from './stage-file';

/** Plans one file and, unless it is a dry run, doubtful or braked, applies the plan; all in one transaction. */
export function runImport(services: Services) {
  return async (input: Input, call: ImportCall): Promise<Outcome<ImportReport>> => {
    const taken = await takeFile(services, input, call);
    if (!taken.ok) return taken;
    const explicit = readInstant(input.asOf, instant(services.clock));
    if (!explicit.ok) return explicit;
    call.signal.throwIfAborted();
    const request = { input, file: taken.value, source: input.source ?? DEFAULT_SOURCE, explicit: explicit.value };
    const same = await runSameFile(services, request);
    if (same !== null) return ok(await reportRun(services, same, { confidence: 1, doubts: [] }));
    // It begins while this one finds out what the file is.
    if (isForThread(taken.value)) services.threads?.prepare();
    const understood = await understandFile(services, taken.value, {
      source: request.source,
      profileName: input.profile,
      overrides: input.overrides,
      signal: call.signal,
    });
    if (!understood.ok) return understood;
    const refusal = notForTheMaster(understood.value.detection, taken.value);
    if (refusal !== null) return refused(refusal);
    return runUnderstood(services, request, understood.value, call);
  };
}

type Input = Parameters<Operations['imports']['run']>[0];

interface RunRequest {
  readonly input: Input;
  readonly file: StoredFile;
  readonly source: string;
  readonly explicit: Instant | null;
}

async function runUnderstood(
  services: Services,
  { input, file, source, explicit }: RunRequest,
  { detection, stored, notices }: Understood,
  call: ImportCall,
): Promise<Outcome<ImportReport>> {
  const trusted = detection.certain || input.confirmProfile || input.force;
  let remembered: Remembered | null = null;
  let known: Pick<ImportReport, 'documents' | 'asOfFrom'> = { documents: [], asOfFrom: null };
  const runId = await services.database.writeInBulk(async (trx) => {
    const at = services.clock.now().toISOString();
    const sourceId = await ensureSource(trx, source, at);
    const settings = (await findSource(trx, source))?.settings;
    const profile = { ...detection.profile, scope: scopeOf(detection.profile, settings, input.overrides?.scope) };
    const profileId = input.confirmProfile
      ? await keepProfile(trx, sourceId, profileShape(profile), profile, at)
      : (stored?.id ?? null);
    const said = saidOf(detection, profile, file);
    const moment = momentOf(said, file, {
      explicit,
      now: at,
      newest: await newestApplied(trx, sourceId, JSON.stringify(profile.columns), latestCredible(at)),
      counts: countsStock(profile),
    });
    const id = await insertRun(trx, newRun(sourceId, profileId, file, moment.asOf, profile, at));
    const doubts = trusted ? [] : detection.doubts;
    const stale = moment.stale && !input.force ? [moment.stale] : [];
    const planned = await planFile(
      services,
      trx,
      {
        runId: id,
        sourceId,
        file,
        profile,
        asOf: moment.asOf,
        statesMoment: said.from === 'contents',
        overridesNewer: moment.stale?.code === OLDER_FILE,
        mode: input.dryRun ? 'plan' : 'apply',
        passBrake: input.force,
        acceptSuspicious: input.force,
        readsAll: input.full === true || input.force,
        documents: detection.documents,
        expectedId: input.expectedId ?? null,
        thresholds: settings?.brake ?? {},
        reasons: [...doubts, ...stale, ...(input.force ? [] : pricesOfLater(detection, at))],
        notices,
      },
      { ...call, signal: call.started(id, file.name) },
    );
    remembered = planned.remembered;
    known = { documents: [...(planned.documents ?? [])], asOfFrom: moment.from };
    if (!input.dryRun) await recordRun(services, trx, id, file, planned);
    if (!input.dryRun && planned.state !== 'failed') {
      await closeOlderPlans(services, trx, { runId: id, sourceId, fileHash: file.hash });
    }
    return id;
  });
  const found = { confidence: detection.confidence, doubts: detection.doubts, ...known };
  const [report] = await Promise.all([
    reportRun(services, runId, found),
    remembered === null ? null : rememberLines(services, remembered),
  ]);
  return ok(report);
}

/** The run of a file that is the accepted one, byte for byte, and of which nothing can come; null to look at it. */
async function runSameFile(services: Services, { input, file, source, explicit }: RunRequest): Promise<number | null> {
  const looks = input.full === true || input.force || input.dryRun || input.confirmProfile;
  if (looks || input.overrides !== undefined || input.profile !== undefined) return null;
  const known = await findSource(services.database.read, source);
  if (!known || !(await findAccepted(services.database.read, known.id, { fileHash: file.hash }))) return null;
  return services.database.write(async (trx) => {
    const at = services.clock.now().toISOString();
    const accepted = await findSameFile(trx, known.id, file, at);
    if (accepted === null) return null;
    const { profile } = accepted;
    if (scopeOf({ ...profile, scope: 'partial' }, known.settings, undefined) !== profile.scope) return null;
    const newest = await newestApplied(trx, known.id, JSON.stringify(profile.columns), latestCredible(at));
    const named = namedMoment(file.name);
    const said =
      named === null ? ({ at: file.modifiedAt, from: 'mtime' } as const) : ({ at: named, from: 'name' } as const);
    const moment = momentOf(said, file, { explicit, now: at, newest, counts: countsStock(profile) });
    if (moment.stale || moment.asOf < accepted.asOf) return null;
    const { rows, warnings } = accepted.counts;
    const counts: RunCounts = { ...NO_ROWS, rows, unchanged: rows, warnings };
    const id = await insertRun(trx, {
      ...newRun(known.id, null, file, moment.asOf, profile, at),
      state: 'unchanged',
      counts,
      finishedAt: at,
    });
    await acceptAgain(trx, { ...accepted, counts }, id, moment.asOf, at);
    await recordRun(services, trx, id, file, { state: 'unchanged', counts });
    return id;
  });
}

/** Prices that hold from a later day would stand in the shop now; the day begins in Poland. */
function pricesOfLater({ profile, pricesFrom }: Detection, now: Instant): readonly Problem[] {
  if (pricesFrom === undefined || !profile.columns.some(({ field }) => field === 'price')) return [];
  const begins = beginningOf(pricesFrom);
  return begins !== null && begins > now ? [problem('brake_prices_later', { from: pricesFrom })] : [];
}

function newRun(
  sourceId: number,
  profileId: number | null,
  file: StoredFile,
  asOf: Instant,
  profile: Profile,
  startedAt: Instant,
): NewRun {
  return {
    sourceId,
    profileId,
    file: file.name,
    fileHash: file.hash,
    fileBytes: file.bytes,
    state: 'planned',
    asOf,
    profile,
    counts: NO_ROWS,
    holdReasons: [],
    problem: null,
    startedAt,
    finishedAt: null,
  };
}

/** What a person said of this file, else what its source always sends. */
function scopeOf(
  profile: Profile,
  settings: SourceSettings | undefined,
  told: Profile['scope'] | undefined,
): Profile['scope'] {
  if (told !== undefined || profile.kind !== 'stock') return profile.scope;
  return settings?.scope === 'full' ? 'full' : profile.scope;
}

async function recordRun(
  services: Services,
  trx: Transaction,
  id: number,
  file: StoredFile,
  planned: Pick<Planned, 'state' | 'counts'>,
): Promise<void> {
  const severity = planned.state === 'failed' ? 'error' : planned.state === 'held' ? 'warning' : 'info';
  const { counts } = planned;
  const facts = { id, file: file.name, new: counts.new, changed: counts.changed, rejected: counts.rejected };
  await services.activity.record(severity, problem(`import_${planned.state}`, facts), trx);
}
