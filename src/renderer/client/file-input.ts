import { desktopBridge } from './bridge';
import type { ChosenFile } from './chosen-file';

/** Names a file for the engine: by its place on this PC where we know it, else the file itself travels. */
export function fileInput(file: ChosenFile): { path: string } | { file: File } {
  if ('path' in file) return { path: file.path };
  const path = desktopBridge()?.pathOf(file) ?? '';
  return path === '' ? { file } : { path };
}
