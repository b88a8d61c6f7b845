import type { Command } from 'commander';
import { parsePercent, readAmount } from '../../amounts';
import { valueOf } from '../../answer';
import { parseList, parseMoment, parseWhole } from '../../arguments';
import type { Cli } from '../../context';
import { readPriceLine } from '../../ledger-lines';

interface WantedOptions {
  readonly list?: string;
  readonly all?: boolean;
  readonly category?: string;
  readonly sku?: string[];
  readonly price?: string;
}

/** Promotions, and prices that change at a moment. */
export function addPricePlanCommands(program: Command, cli: Cli): void {
  const promotions = program.command('promotions').description('prices lowered from one moment to another');
  addList(promotions, cli, 'promotion');
  addWanted(promotions.command('add'))
    .option('--percent-off <percent>', 'take this off', parsePercent)
    .option('--from <time>', 'when it begins (default: now)', parseMoment)
    .option('--until <time>', 'when it ends (default: when cancelled)', parseMoment)
    .description('plan a promotion; where several run, the lowest price wins')
    .action(
      (
        name: string,
        lines: string[],
        options: WantedOptions & { percentOff?: number; from?: string; until?: string },
        command: Command,
      ) =>
        cli.act(command.optsWithGlobals(), async ({ client }) => {
          const { percentOff, from, until } = options;
          const value = valueOf(
            await client.prices.promote({
              ...(await readWanted(name, lines, options)),
              ...(percentOff === undefined ? {} : { percentBp: -percentOff }),
              ...(from === undefined ? {} : { startsAt: from }),
              ...(until === undefined ? {} : { endsAt: until }),
            }),
          );
          const { plansText } = await import('../../text/plans-text');
          return { value, exit: 0, text: (say) => plansText({ items: [value], total: 1 }, say) };
        }),
    );
  addCancel(promotions, cli);

  const prices = program.command('prices').description('prices that change at a moment');
  addList(prices, cli, 'change');
  addWanted(prices.command('schedule'))
    .requiredOption('--at <time>', 'when the prices change', parseMoment)
    .option('--percent <percent>', 'raise (or, with -, lower) by this', parsePercent)
    .description('plan a change of prices; it becomes an ordinary change that can be undone')
    .action(
      (name: string, lines: string[], options: WantedOptions & { percent?: number; at: string }, command: Command) =>
        cli.act(command.optsWithGlobals(), async ({ client }) => {
          const { percent, at } = options;
          const value = valueOf(
            await client.prices.schedule({
              ...(await readWanted(name, lines, options)),
              ...(percent === undefined ? {} : { percentBp: percent }),
              at,
            }),
          );
          const { plansText } = await import('../../text/plans-text');
          return { value, exit: 0, text: (say) => plansText({ items: [value], total: 1 }, say) };
        }),
    );
  addCancel(prices, cli);
  prices
    .command('tick')
    .description('carry out what has come due (`oneshelf run` and every sync do so by themselves)')
    .action((_options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const value = await client.prices.tick({});
        return { value, exit: 0, text: (say) => say.line('cli_prices_ticked', { ...value }) };
      }),
    );
}

function addWanted(command: Command): Command {
  return command
    .argument('<name>')
    .argument('[item...]', 'SKU=12.50, each product at its own price')
    .option('--list <code>', 'the price list', 'retail')
    .option('--all', 'all products')
    .option('--category <name>', 'the products of a category')
    .option('--sku <codes>', 'these products, as in --sku A,B', parseList)
    .option('--price <amount>', 'one price for all of them');
}

async function readWanted(name: string, lines: readonly string[], options: WantedOptions) {
  const { decimalToMinor } = await import('../../../host');
  const { list = 'retail', all = false, category, sku, price } = options;
  return {
    name,
    list,
    all,
    ...(category === undefined ? {} : { category }),
    ...(sku === undefined ? {} : { skus: sku }),
    ...(price === undefined ? {} : { fixedMinor: readAmount(price, decimalToMinor) }),
    ...(lines.length === 0 ? {} : { prices: lines.map((line) => readPriceLine(line, decimalToMinor)) }),
  };
}

function addList(group: Command, cli: Cli, kind: 'promotion' | 'change'): void {
  group
    .command('list', { isDefault: true })
    .option('--open', 'only what is planned or running')
    .option('--limit <n>', 'rows to show (1–500)', parseWhole)
    .option('--offset <n>', 'rows to skip', parseWhole)
    .description('what is planned, what runs, and what was')
    .action(
      (
        { open = false, limit = 50, offset = 0 }: { open?: boolean; limit?: number; offset?: number },
        command: Command,
      ) =>
        cli.act(command.optsWithGlobals(), async ({ client }) => {
          const value = await client.prices.plans({ kind, open, limit, offset });
          const { plansText } = await import('../../text/plans-text');
          return { value, exit: 0, text: (say) => plansText(value, say) };
        }),
    );
}

function addCancel(group: Command, cli: Cli): void {
  group
    .command('cancel')
    .argument('<id>', '', parseWhole)
    .description('end it now, or keep it from happening')
    .action((id: number, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const value = valueOf(await client.prices.cancel({ id }));
        return { value, exit: 0, text: (say) => say.line('plan_cancelled', { name: value.name }) };
      }),
    );
}
