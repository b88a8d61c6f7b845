import { useSyncExternalStore } from 'react';

/** The file a person dropped or chose, on its way to the import screen; a File cannot live in an address. */
let chosen: File | null = null;
const listeners = new Set<() => void>();

export function chooseFile(file: File | null): void {
  chosen = file;
  for (const listener of listeners) listener();
}

export function useChosenFile(): File | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosen,
  );
}
