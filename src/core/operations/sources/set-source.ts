import { join } from 'node:path';
import { Cron } from 'croner';
import type { SourceChange, SourceView } from '../../../contract';
import type { Queryable, Transaction } from '../../database';
import { Fault, instant, ok, type Outcome, type Problem, problem, refused } from '../../foundation';
import { DEFAULT_SOURCE, findSource, SOURCE_SETTINGS, type SourceSettings, writeSource } from '../../imports';
import type { Operations, Services } from '../../services';
import { writeSettings } from '../../settings';
import { listViews } from './source-views';
import { folderProblem, sharingProblem, type Watched } from './watch-folder';

/** Changes a source field by field, making it if need be; a refused change changes nothing. */
export function setSource(services: Services): Operations['sources']['set'] {
  return async (input, { session }) => {
    if (session && input.folder) return refused(problem('folder_not_allowed'));
    const outcome = await services.database.write((trx) => change(services, trx, input));
    if (outcome.ok) services.events.publish({ type: 'changed', what: 'settings' });
    return outcome;
  };
}

async function change(services: Services, trx: Transaction, input: SourceChange): Promise<Outcome<SourceView>> {
  const { name, folder: asked, brake, ...fields } = input;
  const folder = asked === '' ? null : asked;
  const views = await listViews(services, trx);
  const before = views.find((one) => one.name === name);
  const stored = (await findSource(trx, name))?.settings ?? SOURCE_SETTINGS;
  const settings: SourceSettings = {
    ...stored,
    ...given(fields),
    brake: withoutNulls({ ...stored.brake, ...brake }),
  };
  const placed = {
    name,
    folder: folder === undefined ? (before?.folder ?? null) : folder,
    patterns: settings.patterns,
  };
  const wrong =
    (settings.schedule === null ? null : scheduleProblem(settings.schedule)) ?? placeProblem(services, placed, views);
  if (wrong) return refused(wrong);

  const at = instant(services.clock);
  const isDefault = name === DEFAULT_SOURCE;
  if (isDefault && folder !== undefined) await writeSettings(trx, { watchFolder: folder }, at);
  await writeSource(trx, { name, folder: isDefault ? null : placed.folder, settings }, at);
  const changed = Object.keys(input).filter((key) => key !== 'name');
  await services.activity.record('info', problem('source_changed', { source: name, fields: changed.join(', ') }), trx);
  const after = (await listViews(services, trx)).find((one) => one.name === name);
  if (!after) throw new Fault('source_vanished', `Source ${name} was written and is not there`);
  return ok(after);
}

/** Why the folder of the default source cannot be this one; null is the inbox beside the master. */
export async function defaultFolderProblem(
  services: Services,
  db: Queryable,
  folder: string | null,
): Promise<Problem | null> {
  const views = await listViews(services, db);
  const patterns = views.find(({ name }) => name === DEFAULT_SOURCE)?.patterns ?? [];
  return placeProblem(services, { name: DEFAULT_SOURCE, folder, patterns }, views);
}

function placeProblem(services: Services, source: Watched, all: readonly Watched[]): Problem | null {
  const inPlace = (one: Watched) =>
    one.name === DEFAULT_SOURCE && one.folder === null ? { ...one, folder: join(services.dataFolder, 'inbox') } : one;
  const others = all.filter(({ name }) => name !== source.name).map(inPlace);
  return (
    (source.folder === null ? null : folderProblem(source.folder, services.dataFolder)) ??
    sharingProblem(inPlace(source), others)
  );
}

/** Cron text with five fields that will come true some day; a schedule that never does would swallow files. */
function scheduleProblem(schedule: string): Problem | null {
  try {
    if (new Cron(schedule, { mode: '5-part', paused: true }).nextRun() !== null) return null;
  } catch {
    // croner says by throwing that it cannot read the text.
  }
  return problem('schedule_unreadable', { schedule });
}

function given(fields: Partial<Record<keyof SourceSettings, unknown>>): Partial<SourceSettings> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function withoutNulls(brake: NonNullable<SourceChange['brake']>): SourceSettings['brake'] {
  return Object.fromEntries(Object.entries(brake).filter(([, value]) => value != null));
}
