import { useSyncExternalStore } from 'react';

/** A file of this PC that is known by its place: the desktop program was asked to open it. */
export interface PlacedFile {
  readonly path: string;
  readonly name: string;
}

export type ChosenFile = File | PlacedFile;

/** The file a person dropped, chose or opened, on its way to the import screen; a File cannot live in an address. */
let chosen: ChosenFile | null = null;
const listeners = new Set<() => void>();

export function chooseFile(file: ChosenFile | null): void {
  chosen = file;
  for (const listener of listeners) listener();
}

export function placedFile(path: string): PlacedFile {
  return { path, name: path.split(/[\\/]/).at(-1) ?? path };
}

export function useChosenFile(): ChosenFile | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosen,
  );
}

/** The same for the same file, so that another one starts anew. */
export function fileKey(file: ChosenFile): string {
  return 'path' in file ? file.path : `${file.name}-${file.lastModified}-${file.size}`;
}
