import { statfs } from 'node:fs/promises';
import { type FSWatcher, watch } from 'chokidar';
import type { Log } from '../../core';
import { needsPolling } from './polling';

const POLL_EVERY_MS = 3_000;

/** Tells early that something happened in a folder. Only a hint: whoever relies on it looks at regular times as well. */
export interface Hints {
  /** Listens to a folder that is there; anew when it is another folder of the same name, about which chokidar is silent. */
  follow(folder: string, identity: string, polling: 'auto' | 'yes' | 'no'): Promise<void>;
  /** Stops listening to every folder but these. */
  followOnly(folders: ReadonlySet<string>): Promise<void>;
}

export function createHints(log: Log, onHint: (folder: string) => void): Hints {
  const watchers = new Map<string, { key: string; watcher: FSWatcher }>();
  const stop = async (folder: string) => {
    const known = watchers.get(folder);
    watchers.delete(folder);
    await known?.watcher.close();
  };
  return {
    async follow(folder, identity, polling) {
      const key = `${identity} ${polling}`;
      if (watchers.get(folder)?.key === key) return;
      await stop(folder);
      const place = { folder, windows: process.platform === 'win32', fileSystem: await fileSystemOf(folder) };
      const watcher = watch(folder, {
        depth: 0,
        ignoreInitial: true,
        usePolling: needsPolling(polling, place),
        interval: POLL_EVERY_MS,
        binaryInterval: POLL_EVERY_MS,
      });
      watcher.on('all', () => onHint(folder));
      watcher.on('error', (cause) => log.warn('inbox_watch_failed', { folder, error: String(cause) }));
      watchers.set(folder, { key, watcher });
    },
    async followOnly(folders) {
      for (const folder of [...watchers.keys()]) if (!folders.has(folder)) await stop(folder);
    },
  };
}

const fileSystemOf = (folder: string) =>
  statfs(folder).then(
    ({ type }) => type,
    () => null,
  );
