import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inspectFile, readRows } from '../../../../src/core/imports';
import { seededRandom } from '../../../support/random';
import { mutateInside, ownSamples } from './mutations';
import { fileOf } from './reading';

/** More of them by hand: ONESHELF_MUTANTS=20000, on real files as well where ONESHELF_SAMPLES names their folder. */
const MUTANTS = Number(process.env.ONESHELF_MUTANTS ?? 400);
const SEED = Number(process.env.ONESHELF_SEED ?? 20_261_126);
const SAMPLES = process.env.ONESHELF_SAMPLES ?? '';
const LARGEST_SAMPLE = 60_000;
const MINUTES = 60_000;

function realSamples(): { name: string; bytes: Buffer }[] {
  if (SAMPLES === '' || !existsSync(SAMPLES)) return [];
  return readdirSync(SAMPLES, { recursive: true })
    .map((name) => join(SAMPLES, String(name)))
    .filter((path) => statSync(path).isFile() && statSync(path).size < LARGEST_SAMPLE && extname(path) !== '.md')
    .sort()
    .map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
}

/** Detects and reads as an import does: from a copy on disk, without anybody having said anything about it. */
async function readMutant(name: string, bytes: Buffer, folder: string): Promise<'refused' | 'failed' | 'read'> {
  const path = join(folder, `mutant${extname(name)}`);
  writeFileSync(path, bytes);
  const signal = new AbortController().signal;
  const file = { fileName: name, bytes: bytes.length, currency: 'PLN', path, signal };
  const looked = await inspectFile(fileOf(bytes), file);
  if (!looked.ok) return 'refused';
  let failed = false;
  for await (const batch of readRows(fileOf(bytes), looked.value.profile, {
    signal,
    bytes: bytes.length,
    path,
    name,
  })) {
    failed ||= batch.failure !== null;
    for (const { prices, quantities } of batch.rows) {
      for (const amount of [...prices, ...quantities])
        expect(amount === null || Number.isSafeInteger(amount)).toBe(true);
      expect(prices.every((price) => price === null || price >= 0)).toBe(true);
    }
  }
  return failed ? 'failed' : 'read';
}

test(
  `${MUTANTS} mutants (ONESHELF_MUTANTS, seed ${SEED}) of files of every kind: each is read or refused`,
  async () => {
    const random = seededRandom(SEED);
    const fraction = () => random.fraction();
    const folder = mkdtempSync(join(tmpdir(), 'oneshelf-mutants-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const samples = [...ownSamples(), ...realSamples()];
    const ends = { refused: 0, failed: 0, read: 0 };
    for (let n = 0; n < MUTANTS; n++) {
      const sample = samples[n % samples.length] as (typeof samples)[number];
      const other = samples[Math.floor(fraction() * samples.length)] as (typeof samples)[number];
      const mutant = mutateInside(sample.bytes, other.bytes, fraction);
      try {
        ends[await readMutant(sample.name, mutant, folder)] += 1;
      } catch (cause) {
        throw new Error(`mutant ${n} of ${sample.name}, seed ${SEED}: ${mutant.toString('base64').slice(0, 4_000)}`, {
          cause,
        });
      }
    }
    // Nobody learns anything from mutants that are all turned away at the door.
    expect(ends.refused).toBeGreaterThan(0);
    expect(ends.read).toBeGreaterThan(MUTANTS / 10);
  },
  60 * MINUTES,
);

/** Expressions that try every letter of a long row of them anew take hours for these; nobody waits for that. */
test.each(['P', '7', ' ', '"', ';', '\t', '.', '-', '{', '<', '\u00a0', 'a ', '1,', '\\"'])(
  'a cell of very much of %j, in the heading or in a row, is read or refused',
  async (filling) => {
    const folder = mkdtempSync(join(tmpdir(), 'oneshelf-mutants-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const much = filling.repeat(300_000 / filling.length);
    for (const { name, bytes } of ownSamples().filter((sample) =>
      ['stany.csv', 'dostawa.epp', 'wz.xml', 'desadv.edi'].includes(sample.name),
    )) {
      for (const share of [0.02, 0.5, 0.9]) {
        const at = Math.floor(bytes.length * share);
        const mutant = Buffer.concat([bytes.subarray(0, at), Buffer.from(much), bytes.subarray(at)]);
        expect(['refused', 'failed', 'read']).toContain(await readMutant(name, mutant, folder));
      }
    }
  },
);
