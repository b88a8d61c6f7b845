import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** What a command may touch of its process; tests pass their own. */
export interface CliIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  stdout(text: string): void;
  stderr(text: string): void;
  /** A person is looking at stderr: progress may be drawn there. */
  readonly interactive: boolean;
  /** Everything that is piped in, or null when a person sits at the keyboard. */
  readStdin(): Promise<string | null>;
  /** Asks a person for one line; takes the first piped line where nobody sits at the keyboard. */
  ask(question: string): Promise<string>;
  /** Asks a person for one line that the screen does not show; null where nobody sits at the keyboard. */
  askHidden(question: string): Promise<string | null>;
  /** Aborted when the process is asked to stop. */
  readonly signal: AbortSignal;
}

/** The real process. The first Ctrl+C or SIGTERM lets work end tidily; the second one ends it at once. */
export function processIo(): CliIo {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (stopping.signal.aborted) process.exit(130);
      stopping.abort();
    });
  }
  // A reader that has seen enough (`| head`) is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    env: process.env,
    stdout: (line) => void process.stdout.write(line),
    stderr: (line) => void process.stderr.write(line),
    interactive: process.stderr.isTTY,
    readStdin: () => (process.stdin.isTTY ? Promise.resolve(null) : text(process.stdin)),
    async ask(question) {
      const lines = createInterface({ input: process.stdin, output: process.stderr });
      try {
        return (await lines.question(question, { signal: stopping.signal })).trim();
      } finally {
        lines.close();
      }
    },
    async askHidden(question) {
      if (!process.stdin.isTTY) return null;
      process.stderr.write(question);
      const lines = createInterface({ input: process.stdin, output: silence(), terminal: true });
      try {
        return await lines.question('', { signal: stopping.signal });
      } finally {
        lines.close();
        process.stderr.write('\n');
      }
    },
    signal: stopping.signal,
  };
}

/** What is typed is echoed here, and nobody sees it. */
function silence(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
