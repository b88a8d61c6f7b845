import { useSyncExternalStore } from 'react';
import type { ProgressEvent } from '../../contract';

/** How long a finished task stays in sight. */
const LINGER_MS = 4_000;

let tasks: readonly ProgressEvent[] = [];
const listeners = new Set<() => void>();

function replace(next: readonly ProgressEvent[]): void {
  tasks = next;
  for (const listener of listeners) listener();
}

/** The list of tasks after one more progress event; order of appearance is kept. */
export function withProgress(list: readonly ProgressEvent[], event: ProgressEvent): readonly ProgressEvent[] {
  const known = list.some((task) => task.task === event.task);
  return known ? list.map((task) => (task.task === event.task ? event : task)) : [...list, event];
}

/** Share done, 0 to 100; null while the total is unknown. */
export function percentDone(task: ProgressEvent): number | null {
  if (task.finished) return 100;
  if (task.total === null || task.total <= 0) return null;
  return Math.min(100, Math.round((task.done / task.total) * 100));
}

export function noteProgress(event: ProgressEvent): void {
  replace(withProgress(tasks, event));
  if (event.finished) {
    window.setTimeout(() => replace(tasks.filter((task) => task.task !== event.task || !task.finished)), LINGER_MS);
  }
}

/** After the line was lost nobody knows what still runs; the engine will say again. */
export function forgetTasks(): void {
  if (tasks.length > 0) replace([]);
}

/** Long work under way, as the engine reports it. */
export function useTasks(): readonly ProgressEvent[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => tasks,
  );
}

/** The import of a file, while it runs here or elsewhere; null when none does. */
export function useImportOf(file: { readonly runId: number } | { readonly name: string }): ProgressEvent | null {
  const [wanted, of]: [string, 'task' | 'subject'] =
    'runId' in file ? [`import-${file.runId}`, 'task'] : [file.name, 'subject'];
  return useTasks().find((task) => task.kind === 'import' && !task.finished && task[of] === wanted) ?? null;
}

/** The reading of a channel's whole catalogue, while it runs; null when none does. */
export function useCatalogueReadingOf(channel: string): ProgressEvent | null {
  return (
    useTasks().find(
      ({ kind, phase, subject, finished }) =>
        kind === 'sync' && phase === 'catalogue' && subject === channel && !finished,
    ) ?? null
  );
}
