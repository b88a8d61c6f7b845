import type { Command } from 'commander';
import type { Booked } from '../../../contract';
import { type Answer, valueOf } from '../../answer';
import { parseMoment } from '../../arguments';
import type { Cli } from '../../context';
import { readPriceLine, readQuantityLine } from '../../ledger-lines';

/** What is booked by hand: counts, transfers, prices. */
export function addLedgerCommands(program: Command, cli: Cli): void {
  program
    .command('count')
    .argument('<location>')
    .argument('<item...>', 'SKU=5, TEA=2.5 or gtin:5901234123457=5')
    .option('--as-of <time>', 'the moment at which it was counted (default: now)', parseMoment)
    .description('book a stock count: all lines, or none')
    .action((location: string, lines: string[], { asOf }: { asOf?: string }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const counted = { location, lines: lines.map(readQuantityLine) };
        const input = asOf === undefined ? counted : { ...counted, asOf };
        return booked('count', valueOf(await client.ledger.count(input)));
      }),
    );
  program
    .command('transfer')
    .argument('<from>')
    .argument('<to>')
    .argument('<item...>', 'SKU=2')
    .description('book goods carried from one location to another: all lines, or none')
    .action((from: string, to: string, lines: string[], _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) =>
        booked('transfer', valueOf(await client.ledger.transfer({ from, to, lines: lines.map(readQuantityLine) }))),
      ),
    );
  program
    .command('price')
    .argument('<item...>', 'SKU=12.50 (gross)')
    .option('--list <code>', 'the price list', 'retail')
    .description('set prices by hand: all lines, or none')
    .action((lines: string[], { list }: { list: string }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const { decimalToMinor } = await import('../../../host');
        const prices = lines.map((line) => readPriceLine(line, decimalToMinor));
        return booked('price', valueOf(await client.ledger.setPrices({ list, lines: prices })));
      }),
    );
}

async function booked(what: 'count' | 'transfer' | 'price', value: Booked): Promise<Answer> {
  const { bookedText } = await import('../../text/ledger-text');
  return { value, exit: 0, text: (say) => bookedText(what, value, say) };
}
