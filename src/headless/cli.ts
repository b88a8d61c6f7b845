import { Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import { languageOf } from '../host/language';
import { type ExitCode, Refusal, wrongUsage } from './answer';
import { addCommands } from './commands';
import type { GlobalOptions } from './context';
import type { CliIo } from './io';
import { createCli } from './run-command';

/** Runs one command line (without the program's name) and tells the exit code of design.md. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const program = createProgram();
  let reached = program;
  const { cli, refuse, finished } = createCli(io, () => ({
    typed: pathOf(reached),
    optionOf: (field) => reached.options.find((option) => option.attributeName() === field)?.long ?? null,
  }));
  addCommands(program, cli);
  for (const command of withDescendants(program)) {
    command.hook('preSubcommand', (_parent, child) => void (reached = child));
    command.exitOverride((stop) => {
      reached = command;
      throw stop;
    });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (cause) {
    const globals = { ...program.opts<GlobalOptions>(), json: argv.includes('--json') };
    if (cause instanceof Refusal) await refuse(globals, cause);
    else if (cause instanceof CommanderError) return await answerStopped(cause, globals);
    else throw cause;
  }
  return finished();

  /** commander stops where help or the version was asked for, and at mistakes; what it would print has one language. */
  async function answerStopped({ code, exitCode, message }: CommanderError, globals: GlobalOptions): Promise<ExitCode> {
    if (code === 'commander.version') {
      io.stdout(`${version}\n`);
      return 0;
    }
    const { helpText, loadHelp, mistakeText } = await import('./help');
    const words = await loadHelp(globals.language ?? languageOf(io.env));
    if (exitCode === 0) {
      io.stdout(helpText(program, reached, words));
      return 0;
    }
    if (code === 'commander.help' && !globals.json) {
      io.stderr(helpText(program, reached, words));
      return 2;
    }
    await refuse(globals, wrongUsage('wrong_usage', { message: mistakeText(meant(code, message), words) }));
    return finished();
  }

  /** Where a group of commands has one that is meant when none is named, a mistyped name is taken for its argument. */
  function meant(code: string, message: string): string {
    const [first] = reached.args;
    const { parent } = reached;
    if (code !== 'commander.excessArguments' || !parent || !first || argv.includes(reached.name())) return message;
    reached = parent;
    return `error: unknown command '${first}'`;
  }
}

/** The program with what all of its commands share. */
export function createProgram(): Command {
  const silent = () => undefined;
  return new Command('oneshelf')
    .description('One shelf, every channel: one master of stock and prices for all your shops.')
    .version(version, '--version')
    .option('--data <folder>', 'data folder (default: ONESHELF_DATA, else the folder for your user data)')
    .option('--json', 'one JSON document on stdout, nothing else')
    .addOption(new Option('--language <language>', 'language of the answers and of help').choices(['pl', 'en']))
    .configureOutput({ writeOut: silent, writeErr: silent });
}

/** A command and all below it. */
export function withDescendants(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withDescendants)];
}

/** As it is typed: `oneshelf imports show`. */
function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
