import { resolve } from 'node:path';
import type { Command } from 'commander';
import { collectPair, parseWhole } from '../../arguments';
import { valueOf, wrongUsage } from '../../answer';
import type { Cli, GlobalOptions } from '../../context';
import { foreseen } from './foreseen';
import { readGivenLines } from '../../given-lines';
import { overridesFor } from '../../overrides-for';

interface ListOptions extends GlobalOptions {
  readonly expected?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

interface ExpectOptions extends GlobalOptions {
  readonly lines?: string[];
  readonly source?: string;
  readonly set: Record<string, string>;
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
        const { deliveriesText } = await import('../../text/deliveries-text');
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
        const { deliveryText } = await import('../../text/deliveries-text');
        return { value: shown, exit: 0, text: (say) => deliveryText(shown, say) };
      }),
    );
}

function addExpecting(deliveries: Command, cli: Cli): void {
  deliveries
    .command('expect')
    .argument('[file]')
    .description('note goods that are to come: the file of an order, or lines')
    .option('--lines <code=quantity...>', 'goods by SKU or barcode instead of a file: KUB-1=3 5901234123457=2')
    .option('--source <name>', 'where the file comes from')
    .option('--set <key=value>', 'read the file otherwise, as in `import --set`', collectPair, {})
    .option('--supplier <name>', 'who sends them (a document says so itself)')
    .option('--tax-id <number>', 'the NIP of who sends them')
    .option('--number <number>', 'the number of the order')
    .option('--location <code>', 'where they go')
    .action((file: string | undefined, options: ExpectOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        if ((file === undefined) === (options.lines === undefined)) throw wrongUsage('cli_receive_what');
        const { supplier: name, taxId, number, location, source } = options;
        const expected = valueOf(
          await client.deliveries.expect({
            ...(file === undefined ? { lines: readGivenLines(options.lines ?? []) } : { path: resolve(file) }),
            ...(source === undefined ? {} : { source }),
            ...(await overridesFor(client, file, options)),
            supplier: { ...(name === undefined ? {} : { name }), ...(taxId === undefined ? {} : { taxId }) },
            ...(number === undefined ? {} : { number }),
            ...(location === undefined ? {} : { location }),
          }),
        );
        const { expectedText } = await import('../../text/deliveries-text');
        const all = [expected.delivery, ...expected.others];
        const isWhole = all.every(({ unknown }) => unknown === 0) && !expected.problems.some(isRejected);
        return { value: expected, exit: isWhole ? 0 : 3, text: (say) => expectedText(expected, say) };
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

const isRejected = ({ severity }: { severity: string }) => severity === 'rejected';

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
        const { deliveryText } = await import('../../text/deliveries-text');
        return { value: shown, exit: shown.delivery.unknown > 0 ? 3 : 0, text: (say) => deliveryText(shown, say) };
      }),
    );
  deliveries
    .command('undo')
    .argument('<id>', '', parseWhole)
    .option('--dry-run', 'show what would be taken back and what would stay; change nothing')
    .description('take a received delivery back')
    .action((id: number, { dryRun }: { dryRun?: boolean }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        if (dryRun) return foreseen(id, 'delivery', valueOf(await client.deliveries.previewUndo({ id })));
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
