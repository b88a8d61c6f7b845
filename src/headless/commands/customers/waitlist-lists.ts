import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { WaitlistImport } from '../../../contract';
import { Refusal, valueOf } from '../../answer';
import type { Cli } from '../../context';
import { writePieces } from '../../export-pieces';
import type { Say } from '../../say';

/** Whole lists as files, and what one person may ask for. */
export function addWaitlistFileCommands(waitlist: Command, cli: Cli): void {
  waitlist
    .command('import')
    .argument('<file>', 'CSV with a column for the product (sku) and one for the address (email)')
    .option('--dry-run', 'only say what it would do')
    .description('add a list of customers')
    .action((file: string, options: { dryRun?: boolean }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const dryRun = options.dryRun === true;
        const report = valueOf(await client.waitlist.import({ file: await fileAt(file), dryRun }));
        return { value: report, exit: report.unusable > 0 ? 3 : 0, text: (say) => importText(report, say) };
      }),
    );
  waitlist
    .command('export')
    .argument('<file>', 'where to write it')
    .description('the list as CSV, with addresses in the open')
    .action((file: string, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const written = await writePieces(file, (offset) => client.waitlist.export({ offset, limit: 5_000 }));
        return { value: written, exit: 0, text: () => written.file };
      }),
    );
  waitlist
    .command('person')
    .argument('<address>')
    .description('everything kept about one customer, as JSON, to be handed to that customer')
    .action((email: string, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const person = valueOf(await client.waitlist.person({ email }));
        return { value: person, exit: 0, text: () => JSON.stringify(person, null, 2) };
      }),
    );
  waitlist
    .command('erase')
    .argument('<address>')
    .description('delete everything about one customer')
    .action((email: string, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const erased = valueOf(await client.waitlist.erase({ email }));
        return { value: erased, exit: 0, text: (say) => say.line('cli_waitlist_erased', { ...erased }) };
      }),
    );
}

async function fileAt(path: string): Promise<File> {
  try {
    return new File([await readFile(path)], basename(path));
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    const file = basename(path);
    if (cause.code === 'ENOENT') throw new Refusal({ code: 'file_not_found', facts: { file, path } });
    if (cause.code === 'EISDIR') throw new Refusal({ code: 'file_not_regular', facts: { file } });
    throw new Refusal({ code: 'file_unreadable', facts: { file, reason: String(cause.code) } });
  }
}

function importText(report: WaitlistImport, say: Say): string {
  const { rows, added, duplicates, unusable } = report;
  const lines = report.problems.map(
    ({ line, text, problem }) => `  ${say.line('cli_line', { line })}: ${text} – ${say.what(problem)}`,
  );
  const end = report.dryRun ? [say.line('cli_waitlist_import_dry')] : [];
  return [say.line('cli_waitlist_import', { rows, added, duplicates, unusable }), ...lines, ...end].join('\n');
}
