import { runCli } from '../../../src/headless/cli';
import type { ExitCode } from '../../../src/headless/answer';

interface CliRun {
  readonly exit: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** The one JSON document on stdout. */
  readonly json: unknown;
}

interface CliInput {
  readonly env?: Record<string, string>;
  /** What is piped in; a person at the keyboard when left out. */
  readonly stdin?: string;
  /** What a person at the keyboard types when a passphrase is asked for. */
  readonly passphrase?: string;
  /** The same, where each question has another answer. */
  readonly typed?: readonly string[];
  /** A command that works until it is stopped is stopped once it has printed this. */
  readonly until?: RegExp;
}

/** Runs a command line of OneShelf in this process, on a data folder, with everything it prints caught. */
export async function oneshelf(dataFolder: string, argv: readonly string[], input: CliInput = {}): Promise<CliRun> {
  let stdout = '';
  let stderr = '';
  const stop = new AbortController();
  const typed = [...(input.typed ?? [])];
  const exit = await runCli(['--data', dataFolder, ...argv], {
    env: { LANG: 'C.UTF-8', ONESHELF_LOG: 'fatal', ...input.env },
    stdout: (text) => {
      stdout += text;
      if (input.until?.test(stdout)) stop.abort();
    },
    stderr: (text) => {
      stderr += text;
    },
    interactive: false,
    readStdin: () => Promise.resolve(input.stdin ?? null),
    ask: () => Promise.resolve((input.stdin ?? '').split('\n')[0] ?? ''),
    askHidden: () => Promise.resolve(typed.shift() ?? input.passphrase ?? null),
    signal: stop.signal,
  });
  return {
    exit,
    stdout,
    stderr,
    get json() {
      return JSON.parse(stdout) as unknown;
    },
  };
}
