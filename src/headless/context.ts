import type { Client } from '../host';
import type { Answer } from './answer';
import type { CliIo } from './io';
import type { Say } from './say';

export interface GlobalOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly language?: 'pl' | 'en';
}

/** What a command is given: the contract, and its process. */
export interface Context {
  readonly client: Client;
  readonly io: CliIo;
  readonly globals: GlobalOptions;
  /** The engine of another process answers. */
  readonly remote: boolean;
}

export interface Opening {
  /** Also on a master that is damaged, to restore a backup. */
  readonly rescue?: boolean;
}

/** How a command runs: `work` gets the contract; `alone` commands bring their own engine. */
export interface Cli {
  readonly io: CliIo;
  act(globals: GlobalOptions, work: (context: Context) => Promise<Answer>, opening?: Opening): Promise<void>;
  /** Without opening the data folder: for commands that live as long as an engine. */
  actAlone(globals: GlobalOptions, work: (say: Say) => Promise<Answer>): Promise<void>;
}
