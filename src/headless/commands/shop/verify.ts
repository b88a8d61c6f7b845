import type { Command } from 'commander';
import type { Cli } from '../../context';

export function addVerifyCommand(program: Command, cli: Cli): void {
  program
    .command('verify')
    .description('check every invariant of the master; exit 1 when one is broken')
    .action((_options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const report = await client.master.verify({});
        const { verifyText } = await import('../../text/verify-text');
        return { value: report, exit: report.ok ? 0 : 1, text: (say) => verifyText(report, say) };
      }),
    );
}
