import type { Command } from 'commander';
import type { Cli } from '../../context';

export function addStatusCommand(program: Command, cli: Cli): void {
  program
    .command('status')
    .description('health: what needs a person, last imports, channels, alerts')
    .action((_options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const status = await client.master.status({});
        const { statusText } = await import('../../text/status-text');
        return { value: status, exit: 0, text: (say) => statusText(status, say) };
      }),
    );
}
