import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/core/database';
import { systemClock } from '../../../src/host/system';
import { startWooCommerceShop } from '../../../src/practice/woocommerce';
import { scratchFolder } from '../../support/database';
import { seededRandom } from '../../support/random';
import { connect, expectSound } from './bad-shop';
import { oneshelf } from '../cli/cli-io';
import { buildCommand } from './killed-command';
import { buildCrashImage, type DiskEvent, readRecording, RECORDING } from './recorded-disk';

const CLI = join(import.meta.dirname, '../../../out/main/headless.js');
const MINUTES = 60_000;
const PRODUCTS = 60;
/** How often the power fails in each recording; the figure of faults.md is 2,000 over all of them. */
const CUTS = Number(process.env.ONESHELF_POWER_CUTS ?? 12);
const SEED = Number(process.env.ONESHELF_SEED ?? 20_261_126);

const hasStrace = spawnSync('strace', ['-V']).status === 0;

beforeAll(buildCommand, 3 * MINUTES);

interface Recording {
  readonly command: string;
  /** The data folder as it was before. */
  readonly base: string;
  readonly events: readonly DiskEvent[];
}

/** Runs a command in a process of its own and records what it does to the disk; it must succeed. */
async function record(folder: string, argv: readonly string[]): Promise<Recording> {
  const base = join(await scratchFolder(), 'base');
  await cp(folder, base, { recursive: true });
  const log = join(await scratchFolder(), 'calls');
  const command = [process.execPath, CLI, '--data', folder, '--json', ...argv];
  const child = spawn('strace', [...RECORDING, '-o', log, ...command], {
    env: { ...process.env, UV_THREADPOOL_SIZE: '1', ONESHELF_LOG: 'fatal', LANG: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.resume();
  onTestFinished(() => void child.kill('SIGKILL'));
  expect(await once(child, 'close')).toEqual([0, null]);
  return { command: argv[0] ?? '', base, events: await readRecording(log, folder, base) };
}

const HEADER = 'SKU;Nazwa;VAT;Cena brutto;Stan';

async function writeRound(folder: string, round: number): Promise<string> {
  const file = join(folder, `round-${round}.csv`);
  const rows = Array.from(
    { length: PRODUCTS },
    (_, n) => `P-${n};Towar ${n};23;${20 + (n % 30)},0${round};${n + round}`,
  );
  await writeFile(file, [HEADER, ...rows, ''].join('\n'));
  return file;
}

/** What the ledger holds: whatever is acknowledged must be found there again. */
async function postings(folder: string): Promise<number> {
  const database = await openDatabase(join(folder, 'oneshelf.sqlite'));
  try {
    return (await database.read('posting').count<{ n: number }[]>({ n: '*' }))[0]?.n ?? 0;
  } finally {
    await database.close();
  }
}

/** A shop of which an import, a price, a push and a backup are recorded. */
async function recordings() {
  const [folder, elsewhere] = [await scratchFolder(), await scratchFolder()];
  expect((await oneshelf(folder, ['import', await writeRound(elsewhere, 1)])).exit).toBe(0);
  // Of the next file every stock is another, and nobody is there to be asked.
  await oneshelf(folder, ['source', 'set', 'default', 'brake.stockShare=1']);
  const keys = { consumerKey: 'ck_practice', consumerSecret: 'cs_practice' };
  const products = Array.from({ length: PRODUCTS }, (_, n) => ({
    sku: `P-${n}`,
    name: `Towar ${n}`,
    quantity: 1,
    price: '1.00',
  }));
  const shop = await startWooCommerceShop({ clock: systemClock, currency: 'PLN', keys, products });
  onTestFinished(() => shop.close());
  await connect(folder, 'Sklep', 'woocommerce', `url=${shop.url}`, keys);
  const made: Recording[] = [];
  for (const argv of [
    ['import', await writeRound(elsewhere, 2)],
    ['price', 'P-1=99,99'],
    ['sync'],
    ['backup', join(folder, 'backups', 'kopia.sqlite')],
  ]) {
    made.push(await record(folder, argv));
  }
  return made;
}

/** Lets the power fail somewhere in a recording; gives a folder as the disk may hold it then. */
async function cutPower({ base, events }: Recording, fraction: () => number) {
  // Half of them after it said that it was done, when little is left to do and everything must be safe.
  const said = events.findIndex(({ does }) => does === 'acknowledge') + 1;
  const cut =
    fraction() < 0.5 ? Math.floor(fraction() * said) : said + Math.floor(fraction() * (events.length - said + 1));
  const folder = join(await scratchFolder(), 'data');
  const until = events.slice(0, cut);
  await buildCrashImage(base, until, folder, fraction);
  return { folder, acknowledged: until.some(({ does }) => does === 'acknowledge'), cut };
}

describe.skipIf(!hasStrace)('the power fails while a command works', { timeout: 60 * MINUTES }, () => {
  test(`${CUTS} times each (ONESHELF_POWER_CUTS, seed ${SEED}): nothing acknowledged is lost, nothing is damaged; without syncs both happen`, async () => {
    const random = seededRandom(SEED);
    const fraction = () => random.fraction();
    const all = await recordings();
    for (const recording of all) {
      const [before, after] = [
        await postings(await copied(recording.base)),
        recording.command === 'sync' || recording.command === 'backup' ? 0 : 1,
      ];
      for (let n = 0; n < CUTS; n++) {
        const { folder, acknowledged, cut } = await cutPower(recording, fraction);
        const said = `${recording.command}, cut ${n} after ${cut} of ${recording.events.length} calls, seed ${SEED}`;
        await expectSound(folder, said);
        const found = await postings(folder);
        expect([before, before + after], said).toContain(found);
        if (acknowledged) expect(found, said).toBe(before + after);
        const copies = (await readdir(join(folder, 'backups')).catch(() => [])).filter((name) =>
          name.endsWith('.sqlite'),
        );
        if (recording.command === 'backup' && acknowledged) expect(copies, said).toEqual(['kopia.sqlite']);
        for (const name of copies) {
          expect((await oneshelf(folder, ['restore', join(folder, 'backups', name), '--dry-run'])).exit, said).toBe(0);
        }
      }
    }

    // The control: the same writes by a program that never makes sure of any (`synchronous=OFF`).
    let harmed = 0;
    for (const recording of all.slice(0, 2)) {
      const before = await postings(await copied(recording.base));
      const careless = { ...recording, events: recording.events.filter(({ does }) => does !== 'sync') };
      for (let n = 0; n < CUTS; n++) {
        const { folder, acknowledged } = await cutPower(careless, fraction);
        const verified = await oneshelf(folder, ['verify', '--json']);
        if (verified.exit !== 0 || (acknowledged && (await postings(folder)) === before)) harmed += 1;
      }
    }
    expect(harmed).toBeGreaterThan(0);
  });
});

async function copied(folder: string): Promise<string> {
  const copy = join(await scratchFolder(), 'data');
  await cp(folder, copy, { recursive: true });
  return copy;
}
