import type { Command } from 'commander';
import { type ExitCode, valueOf, wrongUsage } from '../../answer';
import { type GivenPlace, parsePlace, parseWhole } from '../../arguments';
import type { Cli, Context } from '../../context';
import { writePieces } from '../../export-pieces';

interface CorrectOptions {
  readonly all?: boolean;
  readonly includeSuspicious?: boolean;
  readonly renamed?: boolean;
  readonly separate?: boolean;
}

/** Rows that were set aside: corrected in place and read again, or left as they are. */
export function addRowCommands(imports: Command, cli: Cli): void {
  imports
    .command('correct')
    .argument('<id>', '', parseWhole)
    .argument(
      '[line]',
      'line of the row; LINE.N for record N (from 0) of a line that has several; SHEET!ROW where sheets are read together',
      parsePlace,
    )
    .argument('[values...]', '"Column=value", by heading or number from 1; none: the row as it is')
    .description('correct a row that was set aside, and read it again')
    .option('--all', 'read all open rows again, as they are')
    .option('--include-suspicious', 'the price is right, however far it jumps')
    .option('--renamed', 'its new SKU is that of known goods with this barcode: their product takes it')
    .option('--separate', 'it is goods of its own, whoever else has its barcode')
    .action((id: number, line: GivenPlace | undefined, values: string[], options: CorrectOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client, io }) => {
        if ((line === undefined) !== (options.all === true)) throw wrongUsage('cli_row_expected');
        const done = valueOf(
          await client.imports.correct(
            {
              id,
              includeSuspicious: options.includeSuspicious ?? false,
              ...codeOf(options),
              ...(line === undefined ? {} : { rows: [{ ...line, cells: cellsOf(values) }] }),
            },
            { signal: io.signal },
          ),
        );
        const { correctionText } = await import('../../text/correction-text');
        return { value: done, exit: exitOfCorrection(done), text: (say) => correctionText(done, say) };
      }),
    );
  imports
    .command('dismiss')
    .argument('<id>', '', parseWhole)
    .argument('<lines...>', '', (text: string, earlier: GivenPlace[] | undefined) => [
      ...(earlier ?? []),
      parsePlace(text),
    ])
    .description('leave rows that were set aside as they are')
    .action((id: number, lines: GivenPlace[], _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const done = valueOf(await client.imports.dismiss({ id, lines }));
        return { value: done, exit: 0, text: (say) => say.line('cli_dismissed', { ...done }) };
      }),
    );
}

function codeOf({ renamed, separate }: CorrectOptions): { code?: 'renamed' | 'separate' } {
  if (renamed && separate) throw wrongUsage('cli_one_code_choice');
  return renamed ? { code: 'renamed' } : separate ? { code: 'separate' } : {};
}

/** `Column=value` as the contract takes it; the value may hold anything, also another `=`. */
function cellsOf(values: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    values.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw wrongUsage('cli_pair_expected', { given: pair });
      return [pair.slice(0, at).trim(), pair.slice(at + 1)];
    }),
  );
}

/** 3 while something is still set aside or waits for a decision. */
function exitOfCorrection(done: {
  stillOpen: number;
  report: { run: { state: string; counts: { suspicious: number } } } | null;
}): ExitCode {
  const { report, stillOpen } = done;
  const waits = report !== null && ['held', 'planned'].includes(report.run.state);
  return stillOpen > 0 || waits ? 3 : 0;
}

/** Writes the rows set aside, or the plan, to a file for a spreadsheet, piece by piece. Returns how many rows. */
export async function exportTo(
  { client, globals }: Context,
  target: string,
  { id, what }: { readonly id: number; readonly what: 'rejected' | 'plan' },
): Promise<{ file: string; rows: number }> {
  const language = globals.language === undefined ? {} : { language: globals.language };
  const ask = async (offset: number) => valueOf(await client.imports.exportRows({ id, what, offset, ...language }));
  return writePieces(target, ask);
}
