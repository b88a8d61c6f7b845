import { appendFile, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seededRandom } from '../../support/random';
import { answer, refusal, watchedInbox } from './watched-inbox';

const ROUNDS = 250;
/** Writers stop to think wherever their buffer happens to be full; nobody can tell a file cut between two whole lines. */
const LINE = /\d\n$/;

/** A whole file, which says of itself how many rows it has. */
function wholeFile(round: number, rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => `SKU-${round}-${i};${rows}\n`);
  return `sku;rows\n${lines.join('')}`;
}

const isWhole = (text: string) => {
  const rows = text.trimEnd().split('\n').slice(1);
  return text.endsWith('\n') && rows.length > 0 && rows.every((row) => Number(row.split(';')[1]) === rows.length);
};

test(`${ROUNDS} files written in every way there is: none is imported in part, none is lost, none twice`, async () => {
  const random = seededRandom(20261124);
  const below = (limit: number) => Math.floor(random.fraction() * limit);
  const world = await watchedInbox();
  const { folder, look, lookFor } = world;
  let lockedFor = 0;
  world.decide = (name) => (lockedFor-- > 0 ? refusal('file_unreadable', name) : answer(name, 'applied'));

  for (let round = 0; round < ROUNDS; round++) {
    const text = wholeFile(round, 2 + below(30));
    const path = join(folder, `stany ${round}.csv`);
    const cutAt = () => {
      for (;;) {
        const at = 1 + below(text.length - 2);
        if (!LINE.test(text.slice(0, at))) return at;
      }
    };
    lockedFor = below(4) === 0 ? below(5) : 0;
    const pause = () => look(below(20_000));
    switch (below(6)) {
      case 0: {
        // In pieces, with pauses.
        const cuts = [cutAt(), cutAt()].sort((a, b) => a - b);
        await writeFile(path, text.slice(0, cuts[0]));
        await pause();
        await appendFile(path, text.slice(cuts[0], cuts[1]));
        await pause();
        await appendFile(path, text.slice(cuts[1]));
        break;
      }
      case 1: {
        // Made at its full length first, filled later, and its old time put back.
        await writeFile(path, '');
        await truncate(path, text.length + 64);
        await pause();
        await pause();
        await writeFile(path, text);
        await utimes(path, new Date('2026-11-23T00:00:00Z'), new Date('2026-11-23T00:00:00Z'));
        break;
      }
      case 2:
        // Renamed into place, over an earlier half.
        await writeFile(path, text.slice(0, cutAt()));
        await pause();
        await writeFile(`${path}.tmp`, text);
        await pause();
        await rename(`${path}.tmp`, path);
        break;
      case 3:
        // A name that flaps.
        for (let i = 0; i < 3; i++) {
          await writeFile(path, text.slice(0, cutAt()));
          await look(below(1_500));
          await rm(path);
          await look(below(1_500));
        }
        await writeFile(path, text);
        break;
      case 4: {
        // Empty first, and filled much later.
        await writeFile(path, '');
        await look(below(30_000));
        await look(below(25_000));
        await writeFile(path, text);
        break;
      }
      default: {
        // In parts that arrive in any order.
        const lines = text.split(/(?<=\n)/);
        const half = 1 + below(lines.length - 2);
        const parts = [lines.slice(0, half), lines.slice(half)].map((one) => one.join(''));
        for (const index of below(2) === 0 ? [0, 1] : [1, 0]) {
          await writeFile(join(folder, `stany ${round}_${index + 1}of2.csv`), parts[index] ?? '');
          await pause();
        }
      }
    }
    await lookFor(80_000);
  }
  await lookFor(300_000);
  expect(world.taken.filter(({ text }) => !isWhole(text))).toEqual([]);
  expect(world.names().sort()).toEqual(Array.from({ length: ROUNDS }, (_, round) => `stany ${round}.csv`).sort());
  expect((await world.shelf('.')).filter((name) => name.endsWith('.csv'))).toEqual([]);
}, 120_000);
