import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder OneShelf itself lies in (a checkout, or the inside of the installed application): it has `resources`. */
export function appFolder(): string {
  let folder = import.meta.dirname;
  while (!(existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'resources')))) {
    const parent = dirname(folder);
    if (parent === folder) return import.meta.dirname;
    folder = parent;
  }
  return folder;
}
