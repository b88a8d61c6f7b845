import type { Command } from 'commander';
import { parseWhole } from '../arguments';
import { valueOf, wrongUsage } from '../answer';
import type { Cli, GlobalOptions } from '../context';
import { readGivenLines } from '../given-lines';

interface ListOptions extends GlobalOptions {
  readonly expected?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

interface ExpectOptions extends GlobalOptions {
  readonly lines: string[];
  readonly supplier?: string;
  readonly taxId?: string;
  readonly number?: string;
  readonly location?: string;
}

export function addDeliveriesCommand(program: Command, cli: Cli): void {
  const deliveries = program.command('deliveries').description('what is expected and what came: attach, take back');
  addReading(deliveries, cli);
  addExpecting(deliveries, cli);
  addDeciding(deliveries, cli);
}

function addReading(deliveries: Command, cli: Cli): void {
  deliveries
    .command('list', { isDefault: true })
    .description('the last deliveries')
    .option('--expected', 'only what is still to come')
    .option('--limit <n>', 'rows to show (1–500)', parseWhole)
    .option('--offset <n>', 'rows to skip', parseWhole)
    .action(({ expected, limit = 50, offset = 0 }: ListOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const found = await client.deliveries.list({
          limit,
          offset,
          ...(expected ? { role: 'expected' as const } : {}),
        });
        const { deliveriesText } = await import('../text/deliveries-text');
        return { value: found, exit: 0, text: (say) => deliveriesText(found, say) };
      }),
    );
  deliveries
    .command('show')
    .argument('<id>', '', parseWhole)
    .description('one delivery with its lines')
    .action((id: number, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const shown = valueOf(await client.deliveries.show({ id }));
        const { deliveryText } = await import('../text/deliveries-text');
        return { value: shown, exit: 0, text: (say) => deliveryText(shown, say) };
      }),
    );
}

function addExpecting(deliveries: Command, cli: Cli): void {
  deliveries
    .command('expect')
    .description('note goods that are to come')
    .requiredOption('--lines <code=quantity...>', 'goods by SKU or barcode: KUB-1=3 5901234123457=2')
    .option('--supplier <name>', 'who sends them')
    .option('--tax-id <number>', 'the NIP of who sends them')
    .option('--number <number>', 'the number of the order')
    .option('--location <code>', 'where they go')
    .action(({ lines, supplier: name, taxId, number, location }: ExpectOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const supplier = { ...(name === undefined ? {} : { name }), ...(taxId === undefined ? {} : { taxId }) };
        const expected = valueOf(
          await client.deliveries.expect({
            lines: readGivenLines(lines),
            supplier,
            ...(number === undefined ? {} : { number }),
            ...(location === undefined ? {} : { location }),
          }),
        );
        const { deliveryText } = await import('../text/deliveries-text');
        const exit = expected.delivery.unknown > 0 ? 3 : 0;
        return { value: expected, exit, text: (say) => deliveryText(expected, say) };
      }),
    );
  deliveries
    .command('cancel')
    .argument('<id>', '', parseWhole)
    .description('nothing more will come of an expected delivery')
    .action((id: number, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const delivery = valueOf(await client.deliveries.cancel({ id }));
        return { value: delivery, exit: 0, text: (say) => say.line('cli_delivery_cancelled', { id }) };
      }),
    );
}

function addDeciding(deliveries: Command, cli: Cli): void {
  deliveries
    .command('attach')
    .argument('<id>', '', parseWhole)
    .argument('<line>', '', parseWhole)
    .argument('<sku>')
    .description('say which product a line is: books it, and remembers the supplier’s code')
    .option('--quantity <n>', 'in units of sale, where the document counts otherwise', parseQuantity)
    .action((id: number, line: number, sku: string, options: { quantity?: number }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const { quantity } = options;
        const shown = valueOf(
          await client.deliveries.attach({ id, line, sku, ...(quantity === undefined ? {} : { quantity }) }),
        );
        const { deliveryText } = await import('../text/deliveries-text');
        return { value: shown, exit: shown.delivery.unknown > 0 ? 3 : 0, text: (say) => deliveryText(shown, say) };
      }),
    );
  deliveries
    .command('undo')
    .argument('<id>', '', parseWhole)
    .description('take a received delivery back')
    .action((id: number, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const undone = valueOf(await client.deliveries.undo({ id }));
        const { reverted, kept } = undone;
        const text = kept > 0 ? 'cli_delivery_undone_partly' : 'cli_delivery_undone';
        return { value: undone, exit: kept > 0 ? 3 : 0, text: (say) => say.line(text, { id, reverted, kept }) };
      }),
    );
}

function parseQuantity(text: string): number {
  const quantity = Number(text.replace(',', '.'));
  if (text.trim() === '' || !Number.isFinite(quantity)) throw wrongUsage('cli_number_expected', { given: text });
  return quantity;
}
