import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Core, Ports } from '../core';
import type { Practice, PracticeOperations } from '../practice';
import { appFolder } from './app-folder';

interface PracticeOptions {
  readonly core: Core;
  readonly ports: Ports;
  readonly dataFolder: string;
}

/** Whether the sample shop was ever opened in this data folder. */
export function isPractising(dataFolder: string): boolean {
  return existsSync(join(dataFolder, 'practice'));
}

/**
 * The practice shop of a data folder. Its servers start with the engine only where somebody has practised; elsewhere
 * not even their code is loaded before it is asked for.
 */
export async function openPracticeArea({ core, ports, dataFolder }: PracticeOptions): Promise<Practice> {
  let opened: Promise<Practice> | null = null;
  const open = () =>
    (opened ??= import('../practice').then(({ openPractice }) =>
      openPractice({ core, clock: ports.clock, dataFolder, resourcesFolder: join(appFolder(), 'resources') }),
    ));
  if (isPractising(dataFolder)) await open();
  const operations: PracticeOperations = {
    open: async (input, call) => (await open()).operations.open(input, call),
    restock: async (input, call) => (await open()).operations.restock(input, call),
    demo: async (input, call) => (await open()).operations.demo(input, call),
    buy: async (input, call) => (await open()).operations.buy(input, call),
    mailbox: async (input, call) => (await open()).operations.mailbox(input, call),
    shelf: async (input, call) => (await open()).operations.shelf(input, call),
  };
  return { operations, close: async () => (await opened)?.close() };
}
