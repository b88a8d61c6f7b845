import type { Command } from 'commander';
import type { Answer } from '../../answer';
import { parseWhole } from '../../arguments';
import type { Cli, Context, GlobalOptions } from '../../context';
import { writePieces } from '../../export-pieces';

interface ReportOptions extends GlobalOptions {
  readonly days: number;
  readonly export?: string;
}

const REPORTS = {
  sales: 'what each channel sold',
  stock: 'what the stock is and was worth, and what sold out',
  sync: 'how long changes take to reach the channels, oversells, stuck listings',
} as const;
type Report = keyof typeof REPORTS;

export function addReportCommand(program: Command, cli: Cli): void {
  const report = program.command('report').description("the owner's figures, by days of the shop");
  for (const [name, description] of Object.entries(REPORTS) as [Report, string][]) {
    report
      .command(name)
      .description(description)
      .option('--days <n>', 'how many days, today included (1–366)', parseWhole, 30)
      .option('--export <file>', 'write the days to a CSV file for a spreadsheet')
      .action((options: ReportOptions, command: Command) =>
        cli.act(command.optsWithGlobals(), (context) =>
          options.export === undefined
            ? show(context, name, options.days)
            : exportTo(context, name, options.days, options.export),
        ),
      );
  }
}

async function show({ client }: Context, report: Report, days: number): Promise<Answer> {
  const texts = await import('../../text/report-text');
  if (report === 'sales') {
    const value = await client.figures.sales({ days });
    return { value, exit: 0, text: (say) => texts.salesText(value, say) };
  }
  if (report === 'stock') {
    const value = await client.figures.stock({ days });
    return { value, exit: 0, text: (say) => texts.stockText(value, say) };
  }
  const value = await client.figures.sync({ days });
  return { value, exit: 0, text: (say) => texts.syncText(value, say) };
}

async function exportTo({ client, globals }: Context, report: Report, days: number, target: string): Promise<Answer> {
  const language = globals.language === undefined ? {} : { language: globals.language };
  const written = await writePieces(target, () => client.figures.export({ report, days, ...language }));
  return { value: written, exit: 0, text: (say) => say.line('cli_report_written', written) };
}
