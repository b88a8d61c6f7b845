import type { Language } from '../contract';
import type { Session } from '../host';
import { languageOf } from '../host/language';
import { type Answer, type ExitCode, Refusal, wrongUsage } from './answer';
import { keyGuardOf } from './ask-passphrase';
import type { Cli, GlobalOptions } from './context';
import type { CliIo } from './io';
import type { Say } from './say';
import type { SaidIssue } from './schema-words';

interface RunningCli {
  readonly cli: Cli;
  /** Prints a refusal from before a command could begin. */
  readonly refuse: (globals: GlobalOptions, refusal: Refusal) => Promise<void>;
  readonly finished: () => ExitCode;
}

/** What is said of a command that was used wrongly. */
interface RunningCommand {
  /** As it is typed. */
  readonly typed: string;
  /** The option that fills a field of the call; null where none does. */
  readonly optionOf: (field: string) => string | null;
}

/**
 * The one place where commands meet their engine, their output and their exit code.
 * @param running the command that is carried out
 */
export function createCli(io: CliIo, running: () => RunningCommand): RunningCli {
  let exit: ExitCode = 0;

  const print = (globals: GlobalOptions, say: Say, answer: Answer) => {
    if (!globals.json) io.stdout(`${answer.text(say)}\n`);
    else if (answer.value !== undefined) io.stdout(`${JSON.stringify(answer.value)}\n`);
    exit = answer.exit;
  };
  const printRefusal = (globals: GlobalOptions, say: Say, refusal: Refusal) => {
    const problem = { code: refusal.problem.code, facts: asFacts(refusal.problem.facts) };
    const words = say.parts(problem);
    // Who has used it wrongly is told where to read how it is used.
    const next = words.next ?? (refusal.exit === 2 ? say.line('cli_see_help', { command: running().typed }) : null);
    const message = { ...words, next };
    if (globals.json) io.stdout(`${JSON.stringify({ ok: false, problem, message })}\n`);
    else io.stderr(`${[message.what, message.kept, next].filter((part) => part !== null).join('\n')}\n`);
    exit = refusal.exit;
  };

  const cli: Cli = {
    io,
    async act(globals, work, { rescue } = {}) {
      const { createSay } = await import('./say');
      const { chooseDataFolder, createLog, openSession } = await import('../host');
      const log = createLog(io.env, 'warn');
      const dataFolder = chooseDataFolder(globals.data, io.env);
      const opened = await openSession({ dataFolder, env: io.env, log, guard: keyGuardOf(globals, io), rescue });
      if (!opened.ok) {
        printRefusal(globals, createSay(globals.language ?? languageOf(io.env)), new Refusal(opened.problem));
        return;
      }
      // What is said must be so: a restored master, for one, takes its place when the session closes.
      const { answer, say } = await answerOf(opened.value, { io, globals, running }, work);
      if (answer instanceof Refusal) printRefusal(globals, say, answer);
      else print(globals, say, answer);
    },
    async actAlone(globals, work) {
      const { createSay } = await import('./say');
      const language = globals.language ?? languageOf(io.env);
      const say = createSay(language);
      const { speakOfValues } = await import('./schema-words');
      speakOfValues(language);
      const answer = await settle(() => work(say), running());
      if (answer instanceof Refusal) printRefusal(globals, say, answer);
      else print(globals, say, answer);
    },
  };
  return {
    cli,
    async refuse(globals, refusal) {
      const { createSay } = await import('./say');
      printRefusal(globals, createSay(globals.language ?? languageOf(io.env)), refusal);
    },
    finished: () => exit,
  };
}

interface Asked {
  readonly io: CliIo;
  readonly globals: GlobalOptions;
  readonly running: () => RunningCommand;
}

async function answerOf(session: Session, { io, globals, running }: Asked, work: Work) {
  const [{ createSay }, { speakOfValues }] = await Promise.all([import('./say'), import('./schema-words')]);
  let closed: Awaited<ReturnType<Session['close']>> | null = null;
  try {
    const stopProgress = io.interactive && !globals.json ? await showProgress(session, io, globals) : () => {};
    try {
      speakOfValues(await chooseLanguage(globals, session));
      const context = { client: session.client, io, globals, remote: session.remote };
      const answer = await settle(() => work(context), running());
      // The command may have been to change the language.
      const say = createSay(await chooseLanguage(globals, session));
      closed = await session.close();
      return { say, answer: closed.ok || answer instanceof Refusal ? answer : new Refusal(closed.problem) };
    } finally {
      stopProgress();
    }
  } finally {
    if (!closed) await session.close();
  }
}

type Work = Parameters<Cli['act']>[1];

/** A refusal comes back as a value; what oRPC says about input and faults becomes one. */
async function settle(work: () => Promise<Answer>, { optionOf }: RunningCommand): Promise<Answer | Refusal> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Refusal) return cause;
    const { ORPCError } = await import('@orpc/client');
    if (!(cause instanceof ORPCError)) throw cause;
    if (cause.code === 'BAD_REQUEST') {
      const { issuesText } = await import('./schema-words');
      const issues = (cause.data as { issues?: readonly SaidIssue[] } | undefined)?.issues ?? [];
      return wrongUsage('wrong_usage', { message: issuesText(issues, optionOf) || cause.message });
    }
    const { code, facts } = asProblem(cause.data);
    return new Refusal({ code: code ?? 'defect', facts: facts ?? { message: cause.message } });
  }
}

function asProblem(data: unknown): { code?: string; facts?: Record<string, unknown> } {
  return typeof data === 'object' && data !== null ? data : {};
}

function asFacts(facts: Readonly<Record<string, unknown>>): Record<string, string | number | boolean | null> {
  return facts as Record<string, string | number | boolean | null>;
}

async function chooseLanguage(globals: GlobalOptions, session: Session): Promise<Language> {
  if (globals.language) return globals.language;
  return (await session.client.settings.get({})).language;
}

async function showProgress(session: Session, io: CliIo, globals: GlobalOptions): Promise<() => void> {
  const { createSay } = await import('./say');
  const { watchProgress } = await import('./progress');
  return watchProgress(session.client, io, createSay(await chooseLanguage(globals, session)));
}
