import type { Command } from 'commander';
import type { Cli, GlobalOptions } from '../../context';

export function addRunCommand(program: Command, cli: Cli): void {
  program
    .command('run')
    .description('the background process: watched folders, schedules, syncs, alerts, until told to stop')
    .action((_options, command: Command) => {
      const globals: GlobalOptions = command.optsWithGlobals();
      return cli.actAlone(globals, async (say) => {
        const { runUntilStopped } = await import('../../live');
        const folder = await runUntilStopped(globals, cli.io, {
          ready: async (engine) => cli.io.stderr(`${say.line('cli_run_started', { folder: engine.dataFolder })}\n`),
        });
        return { value: { dataFolder: folder, stopped: true }, exit: 0, text: () => say.line('cli_run_stopped') };
      });
    });
}
