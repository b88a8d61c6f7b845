import { join, resolve } from 'node:path';
import type { SourceView } from '../../contract';
import type { WatchedFolder } from './inbox';

/** A folder to watch, with what its sources ask for. */
export interface FolderPlan extends WatchedFolder {
  readonly polling: 'auto' | 'yes' | 'no';
  /** The longest of its sources; null when one of them keeps files for ever. */
  readonly retentionDays: number | null;
  /** The inbox beside the master, which is ours to make; the others are for people to make. */
  readonly own: boolean;
}

/** Which folders the sources' files arrive in; several sources may share one and tell their files apart by name. */
export function planFolders(sources: readonly SourceView[], dataFolder: string): FolderPlan[] {
  const inbox = join(dataFolder, 'inbox');
  const folders = new Map<string, SourceView[]>();
  for (const source of sources) {
    const folder = source.folder ?? (source.name === 'default' ? inbox : null);
    if (folder === null) continue;
    const place = resolve(folder);
    folders.set(place, [...(folders.get(place) ?? []), source]);
  }
  return [...folders].map(([folder, own]) => ({
    folder,
    sources: own.map(({ name, patterns, schedule }) => ({ name, patterns, schedule })),
    polling: own.find(({ polling }) => polling !== 'auto')?.polling ?? 'auto',
    retentionDays: own.some(({ retentionDays }) => retentionDays === null)
      ? null
      : Math.max(...own.map(({ retentionDays }) => retentionDays ?? 0)),
    own: folder === resolve(inbox),
  }));
}
