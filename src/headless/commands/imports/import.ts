import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { ImportReport } from '../../../contract';
import { collectPair, parseMoment } from '../../arguments';
import { type ExitCode, valueOf } from '../../answer';
import type { Cli, Context, GlobalOptions } from '../../context';
import { overridesFor } from '../../overrides-for';
import { wholeReport } from '../../whole-report';

interface ImportOptions extends GlobalOptions {
  readonly source?: string;
  readonly profile?: string;
  readonly dryRun?: boolean;
  readonly asOf?: string;
  readonly full?: boolean;
  readonly force?: boolean;
  readonly confirm?: boolean;
  readonly set: Record<string, string>;
}

export function addImportCommand(program: Command, cli: Cli): void {
  program
    .command('import')
    .argument('<file>')
    .description('plan one file and apply the plan; a doubtful file is held, saying what to confirm')
    .option('--source <name>', 'where the file comes from (its profile is kept per source)')
    .option('--profile <name>', 'a stored profile of that source, or a built-in one')
    .option('--dry-run', 'print the plan, change nothing')
    .option('--as-of <time>', 'the moment for which the stock in the file is true', parseMoment)
    .option('--full', 'read the whole file, even where comparing it with the last one would do')
    .option('--force', 'pass a brake')
    .option('--confirm', 'the way the file is read is right: keep it for this source')
    .option(
      '--set <key=value>',
      'read the file otherwise: kind=, scope=full, part= (a sheet, * for all of them, or a file in an archive), encoding=, delimiter=, ' +
        'decimalMark=, priceMode=, vatCode=, currency=, headerLine=, stockWords=false, addsRows=true, minorPrices=true, ' +
        'column.N=field[:target] (N is the number of a column from 1, or its heading)',
      collectPair,
      {},
    )
    .action((file: string, options: ImportOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async (context) => {
        const report = await importFile(context, resolve(file), options);
        const { importText } = await import('../../text/import-text');
        return { value: report, exit: exitOfImport(report), text: (say) => importText(report, say) };
      }),
    );
}

async function importFile(
  { client, io, globals }: Context,
  path: string,
  options: ImportOptions,
): Promise<ImportReport> {
  const report = valueOf(
    await client.imports.run(
      {
        path,
        ...(options.source === undefined ? {} : { source: options.source }),
        ...(options.profile === undefined ? {} : { profile: options.profile }),
        ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
        ...(options.full ? { full: true } : {}),
        ...(await overridesFor(client, path, options)),
        dryRun: options.dryRun ?? false,
        force: options.force ?? false,
        confirmProfile: options.confirm ?? false,
      },
      { signal: io.signal },
    ),
  );
  return options.dryRun && globals.json ? wholeReport(client, report) : report;
}

/** 3 when rows were set aside, look suspicious or the run waits for a person; a dry run tells what the real one would. */
export function exitOfImport({ run }: Pick<ImportReport, 'run'>): ExitCode {
  if (run.state === 'failed') return 1;
  const waits = run.state === 'held' || (run.state === 'planned' && run.holdReasons.length > 0);
  return waits || run.counts.rejected > 0 || run.counts.suspicious > 0 ? 3 : 0;
}
