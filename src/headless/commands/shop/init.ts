import type { Command } from 'commander';
import type { Cli } from '../../context';

export function addInitCommand(program: Command, cli: Cli): void {
  program
    .command('init')
    .description('make the master in the data folder, and say what was made')
    .action((_options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const report = await client.master.init({});
        return {
          value: report,
          exit: 0,
          text: (say) =>
            [
              say.line(report.created ? 'cli_init_created' : 'cli_init_present', { folder: report.dataFolder }),
              ...report.locations.map(({ code, name }) => `  ${say.line('cli_init_location', { code, name })}`),
              ...report.priceLists.map((list) => `  ${say.line('cli_init_price_list', list)}`),
            ].join('\n'),
        };
      }),
    );
}
