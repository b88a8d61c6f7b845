import type { Command } from 'commander';
import type { ProfileView } from '../../../contract';
import type { Client } from '../../../host';
import { collectPair, parseList, parseWhole } from '../../arguments';
import { type Answer, valueOf } from '../../answer';
import type { Cli, Context, GlobalOptions } from '../../context';
import { foreseen } from './foreseen';
import { exitOfImport } from './import';
import { addRowCommands, exportTo } from './imports-rows';

interface PageOptions extends GlobalOptions {
  readonly limit?: number;
  readonly offset?: number;
  readonly export?: string;
}

interface ShowOptions extends PageOptions {
  readonly search?: string;
  readonly fields?: string[];
}

interface ApplyOptions {
  readonly set: Record<string, string>;
  readonly includeSuspicious?: boolean;
  readonly only?: string[];
  readonly except?: string[];
  readonly fields?: string[];
  readonly newOnly?: boolean;
  readonly renamed?: string[];
  readonly separate?: string[];
}

const filterOf = ({ search, fields }: ShowOptions) => ({
  ...(search === undefined ? {} : { search }),
  ...(fields === undefined ? {} : { fields }),
});

const page = ({ limit = 50, offset = 0 }: PageOptions) => ({ limit, offset });

export function addImportsCommand(program: Command, cli: Cli): void {
  const imports = program.command('imports').description('past imports: their plans, what was set aside, undo');
  addReading(imports, cli);
  addDeciding(imports, cli);
  addRowCommands(imports, cli);
}

function addReading(imports: Command, cli: Cli): void {
  paged(imports.command('list', { isDefault: true }).description('the last imports')).action(
    (options: PageOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const runs = await client.imports.list(page(options));
        const { runsText } = await import('../../text/runs-text');
        return { value: runs, exit: 0, text: (say) => runsText(runs, say) };
      }),
  );
  paged(imports.command('show').argument('<id>', '', parseWhole).description('one import and its plan'))
    .option('--export <file>', 'write the whole plan to a CSV file for a spreadsheet')
    .option('--search <words>', 'only changes of products with these words in SKU or name')
    .option('--fields <fields>', 'only these changes, named as in `imports apply`', parseList)
    .action((id: number, options: ShowOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async (context) => {
        if (options.export !== undefined) return exported(context, options.export, { id, what: 'plan' });
        const { client } = context;
        const shown = valueOf(await client.imports.show({ id, ...page(options), ...filterOf(options) }));
        const { planText } = await import('../../text/runs-text');
        return { value: shown, exit: 0, text: (say) => planText(shown, say) };
      }),
    );
  paged(imports.command('problems').argument('<id>', '', parseWhole).description('rows that were set aside'))
    .option('--export <file>', 'write these rows, whole, to a CSV file for a spreadsheet')
    .action((id: number, options: PageOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async (context) => {
        if (options.export !== undefined) return exported(context, options.export, { id, what: 'rejected' });
        const { client } = context;
        const problems = valueOf(await client.imports.problems({ id, ...page(options) }));
        const { rowProblemsText } = await import('../../text/import-text');
        return {
          value: problems,
          exit: 0,
          text: (say) => {
            const { items, total, reasons } = problems;
            return rowProblemsText(items, total, say, { id, reasons, rejected: countRejected(reasons) });
          },
        };
      }),
    );
}

const countRejected = (reasons: readonly { severity: string; count: number }[]): number =>
  reasons.reduce((sum, { severity, count }) => (severity === 'rejected' ? sum + count : sum), 0);

async function exported(
  context: Context,
  target: string,
  which: { readonly id: number; readonly what: 'rejected' | 'plan' },
): Promise<Answer> {
  const done = await exportTo(context, target, which);
  return { value: done, exit: 0, text: (say) => say.line('cli_exported', { count: done.rows, file: done.file }) };
}

/** Part of a plan: what is taken must satisfy all that is said. */
function selectionOf({ only, except, fields, newOnly }: ApplyOptions) {
  const chosen = {
    ...(only === undefined ? {} : { skus: only }),
    ...(fields === undefined ? {} : { fields }),
    ...(newOnly ? { verdicts: ['new' as const] } : {}),
  };
  return {
    ...(Object.keys(chosen).length > 0 ? { only: chosen } : {}),
    ...(except === undefined ? {} : { except: { skus: except } }),
  };
}

/** What a person says of codes that nobody has: of these SKUs, or of all that were asked about. */
function codesOf({ renamed, separate }: ApplyOptions) {
  const told = (skus: string[]) => (skus.length === 1 && skus[0] === 'all' ? ('all' as const) : skus);
  if (renamed === undefined && separate === undefined) return {};
  return {
    codes: {
      ...(renamed === undefined ? {} : { renamed: told(renamed) }),
      ...(separate === undefined ? {} : { separate: told(separate) }),
    },
  };
}

/** What a person says of a waiting run; columns that are not named stay as they were read. */
async function overridesOfRun(
  client: Client,
  id: number,
  set: Readonly<Record<string, string>>,
): Promise<{ overrides?: Partial<ProfileView> }> {
  const { applyColumnChoices, readProfileChoices } = await import('../../profile-choices');
  const { fields, columns } = readProfileChoices(set);
  if (columns.length > 0) {
    const read = valueOf(await client.imports.show({ id })).profile.columns;
    return { overrides: { ...fields, columns: applyColumnChoices(read, columns) } };
  }
  return Object.keys(fields).length > 0 ? { overrides: fields } : {};
}

function addDeciding(imports: Command, cli: Cli): void {
  imports
    .command('replan')
    .argument('<id>', '', parseWhole)
    .description('plan a waiting import anew, read otherwise: a delivery instead of stock levels (--set kind=delivery)')
    .option('--set <key=value>', 'read the file otherwise, as in `import --set`', collectPair, {})
    .action((id: number, options: Pick<ApplyOptions, 'set'>, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client, io }) => {
        const overrides = await overridesOfRun(client, id, options.set);
        const report = valueOf(await client.imports.replan({ id, ...overrides }, { signal: io.signal }));
        const { importText } = await import('../../text/import-text');
        return { value: report, exit: exitOfImport(report), text: (say) => importText(report, say) };
      }),
    );
  imports
    .command('apply')
    .argument('<id>', '', parseWhole)
    .description('apply an import that was held or planned')
    .option('--set <key=value>', 'read the file otherwise, as in `import --set`', collectPair, {})
    .option('--include-suspicious', 'also apply rows whose price jumped; without it they stay set aside')
    .option('--only <skus>', 'take only these products of the plan, with commas between', parseList)
    .option('--except <skus>', 'take all but these products', parseList)
    .option(
      '--fields <fields>',
      'take only these changes: product (new ones), name, unit, vat, gtin, archived, price[:LIST], stock[:LOCATION]',
      parseList,
    )
    .option('--new-only', 'take only new products')
    .option(
      '--renamed <skus>',
      'of new SKUs with the barcode of known goods: the same goods under a new code; `all`',
      parseList,
    )
    .option('--separate <skus>', 'of such SKUs: goods of their own; `all`', parseList)
    .action((id: number, options: ApplyOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client, io }) => {
        const overrides = await overridesOfRun(client, id, options.set);
        const asked = { includeSuspicious: options.includeSuspicious ?? false, ...codesOf(options) };
        const input = { id, ...asked, ...selectionOf(options) };
        const report = valueOf(await client.imports.apply({ ...input, ...overrides }, { signal: io.signal }));
        const { importText } = await import('../../text/import-text');
        return { value: report, exit: exitOfImport(report), text: (say) => importText(report, say) };
      }),
    );
  imports
    .command('discard')
    .argument('<id>', '', parseWhole)
    .description('drop an import that was held or planned')
    .action((id: number, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const run = valueOf(await client.imports.discard({ id }));
        return { value: run, exit: 0, text: (say) => say.line('cli_import_discarded', { id, file: run.file }) };
      }),
    );
  imports
    .command('undo')
    .argument('<id>', '', parseWhole)
    .option('--dry-run', 'show what would be taken back and what would stay; change nothing')
    .description('take an applied import back')
    .action((id: number, { dryRun }: { dryRun?: boolean }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        if (dryRun) return foreseen(id, 'import', valueOf(await client.imports.previewUndo({ id })));
        const undone = valueOf(await client.imports.undo({ id }));
        const { reverted, kept, keptRows, laterFile, run } = undone;
        const code = kept > 0 ? 'cli_import_undone_partly' : 'cli_import_undone';
        const { laterFileText, undoTable } = await import('../../text/ledger-text');
        return {
          value: undone,
          exit: kept > 0 ? 3 : 0,
          text: (say) =>
            [
              say.line(code, { id, file: run.file, reverted: say.number(reverted), kept: say.number(kept) }),
              ...undoTable(keptRows, kept, say),
              ...laterFileText(laterFile, say),
            ].join('\n'),
        };
      }),
    );
}

function paged(command: Command): Command {
  return command
    .option('--limit <n>', 'rows to show (1–500)', parseWhole)
    .option('--offset <n>', 'rows to skip', parseWhole);
}
