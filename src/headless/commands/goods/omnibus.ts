import type { Command } from 'commander';
import { valueOf } from '../../answer';
import { parseWhole } from '../../arguments';
import type { Cli } from '../../context';
import { writePieces } from '../../export-pieces';

/** Price reductions as the law wants them told. */
export function addOmnibusCommand(program: Command, cli: Cli): void {
  const omnibus = program
    .command('omnibus')
    .description('reduced prices and the lowest price of the 30 days before each');
  omnibus
    .command('list', { isDefault: true })
    .option('--channel <name>', 'on this channel only')
    .option('--limit <n>', 'rows to show (1–500)', parseWhole)
    .option('--offset <n>', 'rows to skip', parseWhole)
    .description('listings whose price is reduced')
    .action((options: { channel?: string; limit?: number; offset?: number }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const { channel, limit = 50, offset = 0 } = options;
        const page = { limit, offset, ...(channel === undefined ? {} : { channel }) };
        const value = valueOf(await client.omnibus.reductions(page));
        const { reductionsText } = await import('../../text/plans-text');
        return { value, exit: 0, text: (say) => reductionsText(value, say) };
      }),
    );
  omnibus
    .command('export')
    .argument('<file>', 'CSV for a spreadsheet')
    .option('--channel <name>', 'of this channel only')
    .option('--history', 'everything channels ever showed, in place of the reductions')
    .description('write reductions, or the price history, to a file')
    .action((file: string, { channel, history }: { channel?: string; history?: boolean }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client, globals }) => {
        const asked = {
          what: history ? ('history' as const) : ('reductions' as const),
          ...(channel === undefined ? {} : { channel }),
          ...(globals.language === undefined ? {} : { language: globals.language }),
        };
        const value = await writePieces(file, async (offset) =>
          valueOf(await client.omnibus.export({ ...asked, offset })),
        );
        return { value, exit: 0, text: (say) => say.line('cli_exported', { count: value.rows, file: value.file }) };
      }),
    );
}
