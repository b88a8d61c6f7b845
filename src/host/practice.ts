import type { Core, Ports } from '../core';
import { Fault } from '../core/foundation';
import type { PracticeArea } from './router';

export interface PracticeHost {
  readonly operations: PracticeArea['practice'];
  close(): Promise<void>;
}

interface PracticeOptions {
  readonly core: Core;
  readonly ports: Ports;
  readonly dataFolder: string;
}

export function openPracticeArea(_options: PracticeOptions): Promise<PracticeHost> {
  const absent = () => Promise.reject(new Fault('practice_absent', 'This build has no practice shop'));
  return Promise.resolve({
    operations: { open: absent, restock: absent, demo: absent, buy: absent, mailbox: absent, shelf: absent },
    close: () => Promise.resolve(),
  });
}
