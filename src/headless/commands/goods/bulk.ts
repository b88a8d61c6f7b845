import { type Command, Option } from 'commander';
import { type BulkChange, type BulkSelection, ROUNDING_NAMES } from '../../../contract';
import { parsePercent, readAmount, readSignedAmount } from '../../amounts';
import { valueOf, wrongUsage } from '../../answer';
import { parseList, parseWhole } from '../../arguments';
import type { Cli } from '../../context';

interface ChangeOptions {
  readonly sku?: string[];
  readonly search?: string;
  readonly filter?: 'all' | 'in_stock' | 'sold_out' | 'out_of_step' | 'held' | 'waited_for';
  readonly all?: boolean;
  readonly except?: string[];
  readonly list: string;
  readonly from?: string;
  readonly setPrice?: string;
  readonly percent?: number;
  readonly amount?: string;
  readonly round?: Extract<BulkChange, { field: 'price' }>['rounding'];
  readonly roundWay?: Extract<BulkChange, { field: 'price' }>['roundingWay'];
  readonly costList?: string;
  readonly margin?: number;
  readonly category?: string;
  readonly vat?: string;
  readonly archive?: boolean;
  readonly unarchive?: boolean;
}

const FILTERS = ['in_stock', 'sold_out', 'out_of_step', 'held', 'waited_for'];

/** Many products changed at once: a preview under a number, and the applying of it. */
export function addBulkCommand(program: Command, cli: Cli): void {
  const bulk = program.command('bulk').description('change many products at once: look first, then apply');
  bulk
    .command('preview')
    .option('--sku <codes>', 'these products, as in --sku A,B', parseList)
    .option('--search <words>', 'the products a search finds')
    .addOption(new Option('--filter <name>', 'only products of which this is true').choices(FILTERS))
    .option('--all', 'all products')
    .option('--except <codes>', 'but not these', parseList)
    .option('--list <code>', 'the price list to change', 'retail')
    .option('--from <code>', 'begin with the prices of another list')
    .option('--set-price <amount>', 'one price for all of them')
    .option('--percent <percent>', 'raise (or, with -, lower) by this', parsePercent)
    .option('--amount <amount>', 'add (or, with -, take off) this')
    .addOption(new Option('--round <look>', 'an ending or a step').choices(ROUNDING_NAMES))
    .addOption(new Option('--round-way <way>', 'how it is rounded').choices(['nearest', 'up', 'down']))
    .option('--cost-list <code>', 'never below the purchase prices of this list')
    .option('--margin <percent>', 'of which this much is margin', parsePercent)
    .option('--category <name>', 'put them into a category; an empty one takes them out of theirs')
    .option('--vat <code>', 'set the VAT code')
    .option('--archive', 'take them off sale everywhere')
    .option('--unarchive', 'bring archived products back (name them with --sku)')
    .description('show what would change, and keep it under a number; changes nothing')
    .action((options: ChangeOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const change = await readChange(options);
        const value = valueOf(await client.bulk.preview({ selection: readSelection(options), change }));
        const rows = await client.bulk.rows({ id: value.id, limit: 20 });
        const { bulkText } = await import('../../text/bulk-text');
        return { value, exit: 0, text: (say) => bulkText(value, rows, say) };
      }),
    );
  bulk
    .command('show')
    .argument('<id>', 'the number of the preview', parseWhole)
    .option('--limit <n>', 'rows to show (1–500)', parseWhole)
    .option('--offset <n>', 'rows to skip', parseWhole)
    .description('a preview, or what became of it, product by product')
    .action((id: number, { limit = 50, offset = 0 }: { limit?: number; offset?: number }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const plan = valueOf(await client.bulk.show({ id }));
        const rows = await client.bulk.rows({ id, limit, offset });
        const { bulkText } = await import('../../text/bulk-text');
        return { value: { plan, rows }, exit: 0, text: (say) => bulkText(plan, rows, say) };
      }),
    );
  bulk
    .command('apply')
    .argument('<id>', 'the number of the preview', parseWhole)
    .description('change exactly what was previewed; what was changed since is left alone (exit 3) and shown')
    .action((id: number, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const value = valueOf(await client.bulk.apply({ id }));
        const rows = await client.bulk.rows({ id, verdict: 'meanwhile', limit: 20 });
        const { bulkText } = await import('../../text/bulk-text');
        return { value, exit: rows.total > 0 ? 3 : 0, text: (say) => bulkText(value, rows, say) };
      }),
    );
}

function readSelection({ sku, search, filter, all, except }: ChangeOptions): BulkSelection {
  if (sku) return { skus: sku };
  if (!all && search === undefined && filter === undefined) throw wrongUsage('cli_bulk_which');
  return {
    search: search ?? '',
    filter: filter ?? 'all',
    ...(except === undefined ? {} : { except }),
  };
}

/** Exactly one kind of change; the parts of a price change go together. */
async function readChange(options: ChangeOptions): Promise<BulkChange> {
  const { from, setPrice, percent, amount, round, roundWay, costList, margin } = options;
  const priced = [from, setPrice, percent, amount, round].some((part) => part !== undefined);
  const kinds = [priced, options.category !== undefined, options.vat !== undefined, options.archive, options.unarchive];
  if (kinds.filter(Boolean).length !== 1) throw wrongUsage('cli_bulk_what');
  if (options.category !== undefined) return { field: 'category', category: options.category.trim() || null };
  if (options.vat !== undefined) return { field: 'vat', vat: options.vat.trim() || null };
  if (!priced) return { field: 'archived', archived: options.archive === true };
  const { decimalToMinor } = await import('../../../host');
  return {
    field: 'price',
    list: options.list,
    ...(from === undefined ? {} : { from }),
    ...(setPrice === undefined ? {} : { setMinor: readAmount(setPrice, decimalToMinor) }),
    ...(percent === undefined ? {} : { percentBp: percent }),
    ...(amount === undefined ? {} : { amountMinor: readSignedAmount(amount, decimalToMinor) }),
    ...(round === undefined ? {} : { rounding: round }),
    ...(roundWay === undefined ? {} : { roundingWay: roundWay }),
    ...(costList === undefined ? {} : { costList }),
    ...(margin === undefined ? {} : { minMarginBp: margin }),
  };
}
