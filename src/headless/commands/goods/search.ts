import type { Command } from 'commander';
import { parseWhole } from '../../arguments';
import type { Cli } from '../../context';

interface SearchOptions {
  readonly limit?: number;
  readonly rebuild?: boolean;
}

export function addSearchCommand(program: Command, cli: Cli): void {
  program
    .command('search')
    .argument('[words...]', 'a SKU or barcode or its beginning, or words of the name; without them, everything by SKU')
    .option('--limit <n>', 'rows to show (1–500)', parseWhole)
    .option('--rebuild', 'first build the search index anew')
    .description('find products by SKU, barcode or name; Polish letters and one wrong letter a word are forgiven')
    .action((words: string[], { limit = 20, rebuild = false }: SearchOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        if (rebuild) await client.products.index({ rebuild });
        const found = await client.products.list({ search: words.join(' '), limit });
        const { searchText } = await import('../../text/search-text');
        return { value: found, exit: 0, text: (say) => searchText(found, say) };
      }),
    );
}
