import type { CoreEvent, Language, ProblemView, StatusView } from '../../contract';
import type { EngineClient } from '../engine/engine-line';
import type { ShopSign } from './tray-menu';

export interface ShopWatch {
  readonly onSign: (sign: ShopSign) => void;
  /** What needs a person; a held plan is named where there is just one. */
  readonly onConcerns: (concerns: readonly ProblemView[]) => void;
  readonly onLanguage: (language: Language) => void;
}

/**
 * Follows the shop over the main process's own line, so that the tray says what the overview says. Ends when the line
 * breaks or the signal is given; heartbeats come at least every 15 seconds, and status is asked after every change.
 */
export async function watchShop(client: EngineClient, watch: ShopWatch, signal: AbortSignal): Promise<void> {
  const syncs = new Set<string>();
  let status: Pick<StatusView, 'health' | 'concerns'> = { health: 'ok', concerns: [] };
  const show = () =>
    watch.onSign({
      state: 'running',
      health: status.health,
      concerns: status.concerns.length,
      syncing: syncs.size > 0,
    });
  const look = async () => {
    status = await client.master.status({}, { signal });
    show();
    watch.onConcerns(await nameHeldRun(client, status.concerns, signal));
  };
  const learnLanguage = async () => watch.onLanguage((await client.settings.get({}, { signal })).language);

  // Listening first: what changes between the first look and the first event would otherwise be missed.
  const events = await client.events.subscribe({}, { signal });
  await learnLanguage();
  await look();
  let stale = false;
  for await (const event of events) {
    if (event.type === 'progress') {
      if (noteSync(syncs, event)) show();
      // A long import says "changed" many times; the tray needs to know once in a while and at the end.
      if (event.finished && stale) await look();
      stale &&= !event.finished;
    } else if (event.type === 'changed') {
      if (event.what === 'settings') await learnLanguage();
      if (syncs.size === 0) await look();
      else stale = true;
    } else {
      await look();
    }
  }
}

/** The newest of the plans that wait, so that its notice opens the very plan. */
async function nameHeldRun(
  client: EngineClient,
  concerns: readonly ProblemView[],
  signal: AbortSignal,
): Promise<readonly ProblemView[]> {
  if (!concerns.some(({ code }) => code === 'runs_held')) return concerns;
  const { items } = await client.imports.list({ state: 'held', limit: 1 }, { signal });
  const [newest] = items;
  if (!newest) return concerns;
  return concerns.map((concern) =>
    concern.code === 'runs_held' ? { ...concern, facts: { ...concern.facts, id: newest.id } } : concern,
  );
}

function noteSync(syncs: Set<string>, event: Extract<CoreEvent, { type: 'progress' }>): boolean {
  if (event.kind !== 'sync') return false;
  if (event.finished) return syncs.delete(event.task);
  const known = syncs.has(event.task);
  syncs.add(event.task);
  return !known;
}
