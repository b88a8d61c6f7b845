import type { Command } from 'commander';
import type { ExitCode } from '../../answer';
import { parseWhole } from '../../arguments';
import type { Cli, GlobalOptions } from '../../context';
import { writePieces } from '../../export-pieces';

interface ParityOptions extends GlobalOptions {
  readonly filter: 'differs' | 'unexplained' | 'explained' | 'all';
  readonly what: 'both' | 'price' | 'quantity';
  readonly channel?: string;
  readonly search?: string;
  readonly sort: 'sku' | 'name' | 'price' | 'quantity' | 'since';
  readonly descending?: boolean;
  readonly limit: number;
  readonly offset: number;
  readonly export?: string;
}

export function addParityCommand(program: Command, cli: Cli): void {
  program
    .command('parity')
    .description('where channels differ from each other, by how much, since when, and whether a rule says so')
    .option('--filter <which>', 'differs, unexplained, explained or all', 'differs')
    .option('--what <what>', 'both, price or quantity', 'both')
    .option('--channel <name>', 'only products this channel shows')
    .option('--search <text>', 'SKU, barcode or words of a name')
    .option('--sort <column>', 'sku, name, price, quantity or since', 'sku')
    .option('--descending', 'the other way round')
    .option('--limit <n>', 'rows to show (1–500)', parseWhole, 50)
    .option('--offset <n>', 'rows to skip', parseWhole, 0)
    .option('--export <file>', 'write them all to a CSV file for a spreadsheet')
    .action((options: ParityOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async (context) => {
        const { filter, what, channel, search = '', sort, descending = false, limit, offset } = options;
        const which = { filter, what, search, sort, descending, ...(channel === undefined ? {} : { channel }) };
        if (options.export !== undefined) {
          const { language: said } = context.globals;
          const language = said === undefined ? {} : { language: said };
          const written = await writePieces(options.export, (offset) =>
            context.client.reports.exportParity({ ...which, ...language, offset }),
          );
          return { value: written, exit: 0, text: (say) => say.line('cli_parity_written', written) };
        }
        const report = await context.client.reports.parity({ ...which, limit, offset });
        const { parityText } = await import('../../text/parity-text');
        const exit: ExitCode = report.summary.unexplained > 0 ? 3 : 0;
        return { value: report, exit, text: (say) => parityText(report, say) };
      }),
    );
}
