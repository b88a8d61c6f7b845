import type { OpenZip, ZipEntry } from '../zip-file';
import { parseWholePart, type PartHandler } from './xml-part';

/** A part another one points to. */
interface Relationship {
  readonly id: string;
  /** The last word of the type: `worksheet`, `sharedStrings`, `styles`; the two standards differ in the rest. */
  readonly type: string;
  readonly path: string;
}

/** The parts of a workbook by path: writers differ in case and in slashes; of two parts of one name the first counts. */
export class BookParts {
  readonly #byPath = new Map<string, ZipEntry>();

  constructor(entries: readonly ZipEntry[]) {
    for (const entry of entries) {
      const path = entry.name.toLowerCase();
      if (!this.#byPath.has(path)) this.#byPath.set(path, entry);
    }
  }

  at(path: string): ZipEntry | null {
    return this.#byPath.get(path.toLowerCase()) ?? null;
  }

  worksheets(): ZipEntry[] {
    return [...this.#byPath].filter(([path]) => /^xl\/worksheets\/[^/]+\.xml$/.test(path)).map(([, entry]) => entry);
  }
}

/** What a part points to inside the file; the root of everything is the empty path. */
export async function relationshipsOf(
  zip: OpenZip,
  parts: BookParts,
  path: string,
  file: string,
): Promise<readonly Relationship[]> {
  const slash = path.lastIndexOf('/') + 1;
  const entry = parts.at(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  const handler = new Relationships(path);
  if (entry !== null) await parseWholePart(zip.read(entry), handler, file);
  return handler.found;
}

class Relationships implements PartHandler {
  readonly found: Relationship[] = [];
  readonly #from: string;

  constructor(from: string) {
    this.#from = from;
  }

  open(name: string, { Id, Type, Target, TargetMode }: Readonly<Record<string, string>>): void {
    if (name !== 'Relationship' || Target === undefined || TargetMode === 'External') return;
    const type = (Type ?? '').slice((Type ?? '').lastIndexOf('/') + 1);
    this.found.push({ id: Id ?? '', type, path: resolveTarget(this.#from, Target) });
  }
}

/** A target is told relative to the part that points to it, or from the root of the file. */
export function resolveTarget(from: string, target: string): string {
  const unified = target.replaceAll('\\', '/');
  const segments = unified.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of unified.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
