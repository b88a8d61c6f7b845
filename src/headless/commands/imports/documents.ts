import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type LabelPaper, LABEL_PAPERS } from '../../../contract';
import { type Answer, Refusal, valueOf, wrongUsage } from '../../answer';
import { parseWhole } from '../../arguments';
import type { Cli, GlobalOptions } from '../../context';
import { readQuantityLine } from '../../ledger-lines';

interface LabelOptions extends GlobalOptions {
  readonly delivery?: number;
  readonly paper: LabelPaper;
  readonly startAt: number;
  readonly price: boolean;
  readonly out: string;
}

/** Papers to print, as PDF files. */
export function addDocumentCommands(program: Command, cli: Cli): void {
  program
    .command('labels')
    .argument('[sku...]', 'KUB-1 for one label, KUB-1=3 for three')
    .option('--delivery <id>', 'labels for what a delivery brought, one for each piece', parseWhole)
    .addOption(new Option('--paper <kind>', 'what is in the printer').choices(LABEL_PAPERS).default('roll-50x30'))
    .option('--start-at <n>', 'on sheets: the first label that is still there', parseWhole, 1)
    .option('--no-price', 'without prices')
    .requiredOption('--out <file>', 'the PDF to write')
    .description('price labels with bar codes, as PDF')
    .action((skus: string[], options: LabelOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client, globals }) => {
        const { delivery, paper, startAt, price, out } = options;
        if ((delivery === undefined) === (skus.length === 0)) throw wrongUsage('cli_labels_what');
        const what = delivery === undefined ? { lines: skus.map(labelLine) } : { deliveryId: delivery };
        const asked = { ...what, paper, startAt, withPrice: price, ...languageOf(globals) };
        return written(out, valueOf(await client.documents.labels(asked)));
      }),
    );
  program
    .command('print')
    .addOption(new Option('--delivery <id>', 'what came, against what was expected').argParser(parseWhole))
    .addOption(new Option('--change <id>', 'the protocol of a count, or the note of a transfer').argParser(parseWhole))
    .requiredOption('--out <file>', 'the PDF to write')
    .description('the paper of a delivery, a count or a transfer, as PDF')
    .action((options: { delivery?: number; change?: number; out: string }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client, globals }) => {
        const { delivery, change, out } = options;
        const inLanguage = languageOf(globals);
        if (delivery !== undefined && change === undefined)
          return written(out, valueOf(await client.documents.delivery({ id: delivery, ...inLanguage })));
        if (change !== undefined && delivery === undefined)
          return written(out, valueOf(await client.documents.posting({ id: change, ...inLanguage })));
        throw wrongUsage('cli_print_what');
      }),
    );
}

const languageOf = ({ language }: GlobalOptions) => (language === undefined ? {} : { language });

function labelLine(given: string): { sku: string; copies: number } {
  if (!given.includes('=')) return { sku: given, copies: 1 };
  const line = readQuantityLine(given);
  if (!('sku' in line) || !Number.isInteger(line.quantity)) throw wrongUsage('cli_line_expected', { given });
  return { sku: line.sku, copies: line.quantity };
}

async function written(out: string, { file, count }: { file: File; count: number }): Promise<Answer> {
  const target = resolve(out);
  await writeFile(target, Buffer.from(await file.arrayBuffer())).catch((cause: unknown) => {
    const facts = { file: basename(target), reason: cause instanceof Error ? cause.message : String(cause) };
    throw new Refusal({ code: 'cli_file_not_writable', facts });
  });
  const value = { file: target, count };
  return { value, exit: 0, text: (say) => say.line('cli_paper_written', value) };
}
