import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formats } from '../../src/renderer/language/pl/formats';

const IMPORTS = join(import.meta.dirname, '..', '..', 'src', 'core', 'imports');

/** Ids as the formats declare them; there is no list of them all. */
function declaredIds(): string[] {
  const files = ['reading/formats', 'structured'].flatMap((folder) =>
    readdirSync(join(IMPORTS, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(IMPORTS, folder, file), 'utf8')),
  );
  return files.flatMap((text) => [...text.matchAll(/^ {2}id: '([\w-]+)'/gm)].map(([, id = '']) => id));
}

it('every format a file may have has a name people know', () => {
  const ids = declaredIds();
  expect(ids).toEqual(expect.arrayContaining(['woocommerce', 'ksef-fa', 'idosell-iof']));
  expect([...ids, 'csv', 'epp', 'edifact'].filter((id) => !(id in formats))).toEqual([]);
});
