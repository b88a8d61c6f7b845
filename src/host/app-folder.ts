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

/** A script of the build this code is itself part of; null where it runs from its sources, beside whatever was built last. */
export function builtScript(name: string): string | null {
  const folder = join(appFolder(), 'out', 'main');
  const script = join(folder, name);
  return import.meta.dirname.startsWith(folder) && existsSync(script) ? script : null;
}
