import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { ImportReport, ReceiptReport } from '../../../contract';
import { parseWhole } from '../../arguments';
import { type ExitCode, valueOf, wrongUsage } from '../../answer';
import type { Cli, Context, GlobalOptions } from '../../context';
import { readGivenLines } from '../../given-lines';
import { wholeReport } from '../../whole-report';
import { exitOfImport } from './import';

interface ReceiveOptions extends GlobalOptions {
  readonly lines?: string[];
  readonly source?: string;
  readonly expected?: number;
  readonly supplier?: string;
  readonly taxId?: string;
  readonly number?: string;
  readonly location?: string;
  readonly key?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

export function addReceiveCommand(program: Command, cli: Cli): void {
  program
    .command('receive')
    .argument('[file]')
    .description('a delivery: adds to stock, matched to what was expected; what is booked already is not booked again')
    .option('--lines <code=quantity...>', 'goods by SKU or barcode instead of a file: KUB-1=3 5901234123457=2')
    .option('--source <name>', 'where the file comes from')
    .option('--expected <id>', 'the expected delivery that this is', parseWhole)
    .option('--supplier <name>', 'with --lines: who sent it')
    .option('--tax-id <number>', 'with --lines: the NIP of who sent it')
    .option('--number <number>', 'with --lines: the number of the delivery note or invoice')
    .option('--location <code>', 'with --lines: where it goes')
    .option('--key <text>', 'with --lines: asking again with the same key books nothing')
    .option('--dry-run', 'print what would be booked, change nothing')
    .option('--force', 'book also what looks like goods that are booked already')
    .action((file: string | undefined, options: ReceiveOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async (context) => {
        if ((file === undefined) === (options.lines === undefined)) throw wrongUsage('cli_receive_what');
        if (file === undefined) return receiveLines(context, options);
        const report = await receiveFile(context, resolve(file), options);
        const { importText } = await import('../../text/import-text');
        return { value: report, exit: exitOfReceipt(report), text: (say) => importText(report, say) };
      }),
    );
}

async function receiveFile(
  { client, io, globals }: Context,
  path: string,
  options: ReceiveOptions,
): Promise<ImportReport> {
  const report = valueOf(
    await client.imports.run(
      {
        path,
        ...(options.source === undefined ? {} : { source: options.source }),
        ...(options.expected === undefined ? {} : { expectedId: options.expected }),
        overrides: { kind: 'delivery' },
        dryRun: options.dryRun ?? false,
        force: options.force ?? false,
      },
      { signal: io.signal },
    ),
  );
  return options.dryRun && globals.json ? wholeReport(client, report) : report;
}

async function receiveLines({ client }: Context, options: ReceiveOptions) {
  const { supplier: name, taxId } = options;
  const report = valueOf(
    await client.deliveries.receive({
      lines: readGivenLines(options.lines ?? []),
      ...(name === undefined && taxId === undefined
        ? {}
        : { supplier: { ...(name === undefined ? {} : { name }), ...(taxId === undefined ? {} : { taxId }) } }),
      ...(options.number === undefined ? {} : { number: options.number }),
      ...(options.location === undefined ? {} : { location: options.location }),
      ...(options.key === undefined ? {} : { key: options.key }),
      ...(options.expected === undefined ? {} : { expectedId: options.expected }),
      dryRun: options.dryRun ?? false,
      force: options.force ?? false,
    }),
  );
  const { receiptText } = await import('../../text/deliveries-text');
  const exit: ExitCode = report.state === 'held' || report.notes.some(isUnmet) ? 3 : 0;
  return { value: report, exit, text: (say: Parameters<typeof receiptText>[1]) => receiptText(report, say) };
}

/** 3 also when something is short, over or was not expected. */
function exitOfReceipt(report: ImportReport): ExitCode {
  const exit = exitOfImport(report);
  return exit === 0 && report.problems.some(isUnmet) ? 3 : exit;
}

const isUnmet = ({ code }: Pick<ReceiptReport['notes'][number], 'code'>) =>
  ['delivery_short', 'delivery_over', 'delivery_unexpected'].includes(code) || code.startsWith('delivery_line_');
