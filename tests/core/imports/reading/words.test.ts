import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { knownCodes } from '../../../../src/contract/language';

const FOLDER = new URL('../../../../src/core/imports/reading/', import.meta.url);

/** The literal codes in the sources of the reader: arguments of problem, rejection and warn, and the doubts it names. */
function codesInSources(): string[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const text = files.map((name) => readFileSync(new URL(name, FOLDER), 'utf8')).join('\n');
  const called = [...text.matchAll(/\b(?:problem|rejection|warn)\(\s*'([a-z_]+)'/g)].map((match) => match[1] ?? '');
  const named = [...text.matchAll(/'((?:gtin|encoding)_[a-z_]+)'/g)].map((match) => match[1] ?? '');
  return [...new Set([...called, ...named])].sort();
}

test.each(['pl', 'en'] as const)('everything the reader says has words (%s)', (language) => {
  const known = new Set(knownCodes(language));
  expect(codesInSources().filter((code) => !known.has(code))).toEqual([]);
  expect(codesInSources().length).toBeGreaterThan(40);
});
