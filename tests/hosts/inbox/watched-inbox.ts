import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ImportReport, ImportRunView, ProblemView } from '../../../src/contract';
import type { RefusedFile } from '../../../src/core';
import { createInbox, type Inbox, stuckList } from '../../../src/host/background';
import type { ImportRequest } from '../../../src/host/background/inbox';
import type { FolderSource } from '../../../src/host/background/intake';
import { createDiskVault } from '../../../src/host/files/disk-vault';
import { type TestClock, testClock } from '../../support/clock';
import { scratchFolder } from '../../support/database';
import { quietLog } from '../test-engine';

type Answer = { ok: true; value: ImportReport } | { ok: false; problem: ProblemView };

const NO_COUNTS = {
  rows: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  suspicious: 0,
  rejected: 0,
  warnings: 0,
  priceChanges: 0,
  stockChanges: 0,
  toZero: 0,
};

/** An import's answer, as far as an inbox looks at it. */
export function answer(file: string, state: ImportRunView['state'], id = 1): Answer {
  const at = '2026-11-24T08:00:00.000Z';
  const times = { asOf: at, startedAt: at, finishedAt: at, undoneAt: null };
  const run = { id, source: 'default', file, state, ...times, counts: NO_COUNTS, holdReasons: [], problem: null };
  return { ok: true, value: { run, changes: [], problems: [], doubts: [] } as unknown as ImportReport };
}

export const refusal = (code: string, file: string): Answer => ({
  ok: false,
  problem: { code, facts: { file, reason: 'EBUSY' } },
});

const ANYTHING: FolderSource = { name: 'default', patterns: [], schedule: null };

interface WatchedInbox {
  readonly folder: string;
  readonly clock: TestClock;
  inbox: Inbox;
  /** OneShelf is closed and started anew. */
  readonly restart: () => void;
  /** What was imported, in this order. */
  readonly taken: { source: string; name: string; text: string }[];
  /** How held imports are now. */
  readonly states: Map<number, ImportRunView['state']>;
  /** What the core was told was put away without becoming an import. */
  readonly refused: RefusedFile[];
  /** Says what becomes of a file; by default it is applied. */
  decide: (name: string) => Answer;
  readonly put: (name: string, text?: string) => Promise<void>;
  /** Lets time pass, looks, and gives `file: why` for everything that waits. */
  readonly look: (afterMs?: number) => Promise<string[]>;
  /** Looks every two seconds for so long. */
  readonly lookFor: (ms: number) => Promise<string[]>;
  readonly names: () => string[];
  readonly shelf: (shelf: string) => Promise<string[]>;
  readonly report: (shelf: string, name: string) => Promise<string>;
}

/** A watched folder in which importing is the vault's real copy and then whatever the test says; time stands still. */
export async function watchedInbox(sources: readonly FolderSource[] = [ANYTHING]): Promise<WatchedInbox> {
  const data = await scratchFolder();
  const folder = join(data, 'inbox');
  await mkdir(folder);
  const vault = await createDiskVault(data);
  const clock = testClock();
  const taken: { source: string; name: string; text: string }[] = [];
  const states = new Map<number, ImportRunView['state']>();
  const refused: RefusedFile[] = [];
  const begun = () =>
    createInbox({
      clock,
      log: quietLog,
      async importFile({ source, path, parts }: ImportRequest) {
        const name = parts?.name ?? basename(path);
        const decided = world.decide(name);
        if (!decided.ok && decided.problem.code === 'file_unreadable') return decided;
        const copy = parts ? await vault.takeFromPaths([path, ...parts.rest], parts) : await vault.takeFromPath(path);
        if (!copy.ok) return { ok: false, problem: { code: copy.problem.code, facts: { ...copy.problem.facts } } };
        taken.push({ source, name, text: await readFile(vault.pathOf(copy.value.hash) ?? '', 'utf8') });
        return decided;
      },
      stateOf: (id) => Promise.resolve(states.get(id) ?? null),
      language: () => Promise.resolve('pl'),
      refused: (file) => Promise.resolve(void refused.push(file)),
      stuckList: stuckList(join(data, 'stuck-files.json')),
    });
  const world: WatchedInbox = {
    folder,
    clock,
    taken,
    states,
    refused,
    decide: (name) => answer(name, 'applied'),
    inbox: begun(),
    restart: () => (world.inbox = begun()),
    put: (name, text = `${name}\n`) => writeFile(join(folder, name), text),
    async look(afterMs = 0) {
      clock.advance(afterMs);
      const { waiting } = await world.inbox.look({ folder, sources });
      return waiting.map(({ file, problem }) => `${file}: ${problem.code}`);
    },
    async lookFor(ms) {
      let waiting = await world.look();
      for (let passed = 0; passed < ms; passed += 2_000) waiting = await world.look(2_000);
      return waiting;
    },
    names: () => taken.map(({ name }) => name),
    shelf: async (shelf) => (await readdir(join(folder, shelf)).catch(() => [])).sort(),
    report: (shelf, name) => readFile(join(folder, shelf, `${name}.report.txt`), 'utf8'),
  };
  return world;
}
