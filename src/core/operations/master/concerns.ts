import type { ChannelView, ImportRunView, StatusView } from '../../../contract';
import type { Twins } from '../../channels';
import type { DiskState } from '../../ports';
import type { FolderState } from '../../watching';
import { addMilliseconds, type Instant, type Problem, problem } from '../../foundation';

/** What a shop's health is judged by. */
export interface HealthFacts {
  readonly now: Instant;
  readonly syncEveryMinutes: number;
  readonly channels: readonly ChannelView[];
  readonly twins: readonly Twins[];
  /** The newest run of each source. */
  readonly newestRuns: readonly ImportRunView[];
  /** The newest file of each source that was put away unread lately, unless a later one says anew what it did. */
  readonly refusedFiles: readonly Problem[];
  readonly heldRuns: number;
  /** The only held run, where there is one. */
  readonly heldRun: number | null;
  /** Rows that the newest applied files left aside and nobody has settled, with the newest such run. */
  readonly rowsAside: { readonly count: number; readonly run: number | null };
  /** Products that channels have long shown differently though no rule says so. */
  readonly disparities: number;
  /** Since when things have been so, by the code of the concern and the channel it names: `drift allegro`, `runs_held`. */
  readonly since: ReadonlyMap<string, Instant>;
  readonly waiting: number;
  readonly mailConfigured: boolean;
  /** Queued mails that were tried in vain or should long have gone. */
  readonly alertsUnsent: number;
  /** Mails of the last days that may or may not have arrived, and those that cannot. */
  readonly alertsUncertain: number;
  readonly alertsRefused: number;
  /** The last verified backup, or since when there is something to lose without one; null while there is not. */
  readonly unprotectedSince: Instant | null;
  /** The watched folders; none when nobody watches. */
  readonly folders: readonly FolderState[];
  /** Null where the system does not tell. */
  readonly disk: DiskState | null;
  readonly dataFolder: string;
}

/** A channel that missed this many of its turns has stopped. */
const MISSED_TURNS = 3;
/** Something has stopped and will not start again by itself; the rest waits for a person but stops nothing. */
const TROUBLE = new Set([
  'master_not_writable',
  'disk_spent',
  'channel_down',
  'sync_stalled',
  'mail_not_configured',
  'watch_folder_gone',
  'watch_folders_gone',
]);
/** More of one kind mostly have one cause, and are one matter; what comes below them would be out of sight. */
const TOLD_APART = 3;
/** Worth a look when there is time: everything goes on as it should without it. */
const NOTES = new Set(['rows_set_aside', 'channel_rests']);
/** A file that still waits after this long is not just being written. */
const FILE_PATIENCE_MS = 5 * 60_000;
/** A backup a day; two days without one mean that it has stopped. */
const BACKUP_PATIENCE_MS = 2 * 24 * 3_600_000;
const MEGABYTE = 2 ** 20;
/** Less takes neither a day of work nor the system's own needs; nor may the next backup, which is as large as the master. */
const LEAST_ROOM = 500 * MEGABYTE;
const MASTERS_OF_ROOM = 2;
/** With less, what is booked next may not fit. */
const SPENT = 32 * MEGABYTE;
/** Files that wait because somebody wants them to. */
const MEANT_TO_WAIT = new Set(['inbox_waits_for_hour']);

/** What needs a person, worst first, and how bad it is on the whole. */
export function judge(facts: HealthFacts): Pick<StatusView, 'health' | 'concerns'> {
  const concerns = [
    ...unwritable(facts),
    ...spentDisk(facts),
    ...facts.channels.flatMap((channel) => stopped(channel, facts)),
    ...gathered(facts.folders.flatMap(gone), (of) =>
      problem('watch_folders_gone', { count: of.length, since: earliest(of) }),
    ),
    ...(facts.waiting > 0 && !facts.mailConfigured ? [problem('mail_not_configured', { count: facts.waiting })] : []),
    ...gathered(
      facts.newestRuns
        .filter(({ state }) => state === 'failed')
        .map(({ id, source, file }) => problem('last_import_failed', { id, source, file })),
      ({ length: count }) => problem('last_imports_failed', { count }),
    ),
    ...gathered(facts.refusedFiles, (of) => problem('inbox_files_refused', { count: of.length, since: earliest(of) })),
    ...lowDisk(facts),
    ...counted('runs_held', facts.heldRuns, facts.heldRun === null ? {} : { id: facts.heldRun }),
    ...facts.twins.map(({ channel, other }) => problem('shop_connected_twice', { channel, other })),
    ...facts.channels.flatMap(braked),
    ...gathered(
      facts.folders.flatMap((folder) => stuckFiles(folder, facts)),
      (of) => problem('inbox_folders_wait', { folders: of.length, count: total(of), since: earliest(of) }),
    ),
    ...perChannel(facts.channels, 'listings_refused', 'refused'),
    ...perChannel(facts.channels, 'listings_ambiguous', 'ambiguous'),
    ...facts.channels.flatMap(drifted),
    ...counted(
      'rows_set_aside',
      facts.rowsAside.count,
      facts.rowsAside.run === null ? {} : { id: facts.rowsAside.run },
    ),
    ...counted('alerts_unsent', facts.mailConfigured ? facts.alertsUnsent : 0),
    ...counted('alerts_uncertain', facts.alertsUncertain),
    ...counted('alerts_refused', facts.alertsRefused),
    ...facts.channels.flatMap((channel) => resting(channel, facts)),
    ...facts.channels.flatMap((channel) => backlog(channel, facts)),
    ...counted('disparities', facts.disparities),
    ...facts.channels.filter(neverSynced).map(({ name }) => problem('channel_never_synced', { channel: name })),
    ...facts.channels.flatMap(priceless),
    ...unprotected(facts),
  ];
  const worst = concerns.some(({ code }) => TROUBLE.has(code)) ? 'trouble' : 'attention';
  const allRight = concerns.every(({ code }) => NOTES.has(code));
  return {
    health: allRight ? 'ok' : worst,
    concerns: concerns.map(({ code, facts: of }) => ({ code, facts: { ...sinceWhen(code, of, facts), ...of } })),
  };
}

const gathered = (problems: readonly Problem[], asOne: (problems: readonly Problem[]) => Problem) =>
  problems.length > TOLD_APART ? [asOne(problems)] : problems;

const earliest = (problems: readonly Problem[]) => problems.map(({ facts }) => String(facts['since'])).sort()[0] ?? '—';

const total = (problems: readonly Problem[]) => problems.reduce((sum, { facts }) => sum + Number(facts['count']), 0);

function sinceWhen(code: string, of: Problem['facts'], { since }: HealthFacts): { since?: Instant } {
  const known = since.get(concernKey(code, of['channel']));
  return known === undefined ? {} : { since: known };
}

/** How `HealthFacts.since` is asked. */
export function concernKey(code: string, channel: unknown): string {
  return typeof channel === 'string' ? `${code} ${channel}` : code;
}

/** A channel that says why it is down is not also reported as silent; the words of its reason find its own facts. */
function stopped(channel: ChannelView, facts: HealthFacts): Problem[] {
  if (channel.state !== 'active') return [];
  const since = channel.lastSuccessAt;
  if (channel.problem) {
    if (channel.restsUntil !== null) return [];
    const { code: cause, facts: why } = channel.problem;
    return [problem('channel_down', { ...why, channel: channel.name, cause, since: since ?? '—' })];
  }
  return since !== null && isOverdue(since, facts) ? [problem('sync_stalled', { channel: channel.name, since })] : [];
}

/** A channel that only asked to be left alone goes on by itself; one that has done so over many turns may need a look. */
function resting(
  { name, state, problem: said, restsUntil: until, lastSuccessAt: since }: ChannelView,
  facts: HealthFacts,
) {
  if (state !== 'active' || said === null || until === null) return [];
  const isLong = since !== null && isOverdue(since, facts);
  const told = { ...said.facts, channel: name, cause: said.code, since: since ?? '—', until };
  return [problem(isLong ? 'channel_rests_long' : 'channel_rests', told)];
}

/** Old waiting work whose cause is not named already. */
function backlog(channel: ChannelView, facts: HealthFacts): Problem[] {
  const { name, oldestWaitingSince: since, backlog: count } = channel;
  if (channel.state !== 'active' || since === null || !isOverdue(since, facts)) return [];
  if (count === 0 || neverSynced(channel) || stopped(channel, facts).length > 0 || channel.restsUntil !== null)
    return [];
  return [problem('backlog', { channel: name, count, since })];
}

function unprotected({ unprotectedSince: since, now }: HealthFacts): Problem[] {
  if (since === null || since >= addMilliseconds(now, -BACKUP_PATIENCE_MS)) return [];
  return [problem('backup_old', { since })];
}

const roomFacts = ({ disk, dataFolder }: HealthFacts) => ({
  megabytes: Math.floor((disk?.freeBytes ?? 0) / MEGABYTE),
  folder: dataFolder,
});

/** Told before anybody tries: at night nobody would, and the channels would drift apart from the shop. */
function unwritable({ disk, dataFolder: folder }: HealthFacts): Problem[] {
  return disk === null || disk.unwritable === null
    ? []
    : [problem('master_not_writable', { folder, reason: disk.unwritable })];
}

function spentDisk(facts: HealthFacts): Problem[] {
  return facts.disk !== null && facts.disk.freeBytes < SPENT ? [problem('disk_spent', roomFacts(facts))] : [];
}

/** Told while there is room for all that goes on, so that a person can still make more. */
function lowDisk(facts: HealthFacts): Problem[] {
  const { disk } = facts;
  if (disk === null || disk.freeBytes < SPENT) return [];
  const wanted = Math.max(LEAST_ROOM, MASTERS_OF_ROOM * disk.masterBytes);
  return disk.freeBytes < wanted ? [problem('disk_low', roomFacts(facts))] : [];
}

function gone({ folder, sources, goneSince, reason }: FolderState): Problem[] {
  if (goneSince === null) return [];
  return [
    problem('watch_folder_gone', { folder, source: sources.join(', '), since: goneSince, reason: reason ?? '—' }),
  ];
}

/** One concern for a folder: the file that has waited longest, and how many there are. */
function stuckFiles({ folder, waiting }: FolderState, { now }: HealthFacts): Problem[] {
  const before = addMilliseconds(now, -FILE_PATIENCE_MS);
  const stuck = waiting
    .filter(({ since, problem: { code } }) => since < before && !MEANT_TO_WAIT.has(code))
    .sort((a, b) => (a.since < b.since ? -1 : 1));
  const [first] = stuck;
  if (!first) return [];
  const { code: cause, facts } = first.problem;
  return [
    problem('inbox_file_waits', { ...facts, file: first.file, folder, cause, since: first.since, count: stuck.length }),
  ];
}

/** What the brake on the way out holds: loud, because nothing of it moves until a person has looked. */
function braked({ name, held: { zeroes, moves } }: ChannelView): Problem[] {
  return zeroes + moves > 0 ? [problem('push_held', { channel: name, count: zeroes + moves, zeroes, moves })] : [];
}

/** Prices somebody is asked about are named apart from those that are simply being put right. */
function drifted({ name, asks, listings }: ChannelView): Problem[] {
  const others = (listings.drifted ?? 0) - asks;
  return [
    ...(asks > 0 ? [problem('drift_asks', { channel: name, count: asks })] : []),
    ...(others > 0 ? [problem('drift', { channel: name, count: others })] : []),
  ];
}

/** Listings held because the master has no price for them; the brake's are told apart. */
function priceless({ name, held: { zeroes, moves }, listings }: ChannelView): Problem[] {
  const count = (listings.held ?? 0) - zeroes - moves;
  return count > 0 ? [problem('listings_held', { channel: name, count })] : [];
}

const neverSynced = (channel: ChannelView) =>
  channel.state === 'active' && channel.lastAttemptAt === null && channel.problem === null;

const isOverdue = (since: Instant, { now, syncEveryMinutes }: HealthFacts) =>
  since < addMilliseconds(now, -MISSED_TURNS * syncEveryMinutes * 60_000);

const counted = (code: string, count: number, facts: Problem['facts'] = {}) =>
  count > 0 ? [problem(code, { count, ...facts })] : [];

function perChannel(channels: readonly ChannelView[], code: string, state: keyof ChannelView['listings']): Problem[] {
  return channels
    .filter((channel) => channel.listings[state] > 0)
    .map((channel) => problem(code, { channel: channel.name, count: channel.listings[state] }));
}
