import { desktopBridge } from './bridge';

/** Names a file for the engine: by its place on this PC where we know it, else the file itself travels. */
export function fileInput(file: File): { path: string } | { file: File } {
  const path = desktopBridge()?.pathOf(file) ?? '';
  return path === '' ? { file } : { path };
}
