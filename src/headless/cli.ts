import { Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import { type ExitCode, Refusal } from './answer';
import { addCommands } from './commands';
import type { GlobalOptions } from './context';
import type { CliIo } from './io';
import { createCli } from './run-command';

/** Runs one command line (without the program's name) and tells the exit code of design.md. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const { cli, refuse, finished } = createCli(io);
  const program = new Command('oneshelf')
    .description('One shelf, every channel: one master of stock and prices for all your shops.')
    .version(version, '--version')
    .option('--data <folder>', 'data folder (default: ONESHELF_DATA, else the folder for your user data)')
    .option('--json', 'one JSON document on stdout, nothing else')
    .addOption(new Option('--language <language>', 'language of the answers').choices(['pl', 'en']))
    .showHelpAfterError('(oneshelf --help)')
    .addHelpText('after', '\nExit codes: 0 done; 1 failed, nothing half-done; 2 wrong usage; 3 done in part, or held.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout(text), writeErr: (text) => io.stderr(text) });
  addCommands(program, cli);
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (cause) {
    if (cause instanceof Refusal) {
      await refuse({ ...program.opts<GlobalOptions>(), json: argv.includes('--json') }, cause);
      return finished();
    }
    if (!(cause instanceof CommanderError)) throw cause;
    if (cause.exitCode === 0) return 0;
    if (argv.includes('--json')) {
      const problem = { code: 'wrong_usage', facts: { message: cause.message } };
      io.stdout(
        `${JSON.stringify({ ok: false, problem, message: { what: cause.message, kept: null, next: null } })}\n`,
      );
    }
    return 2;
  }
  return finished();
}
