import type { Command } from 'commander';
import type { ProductFactsInput } from '../../../contract';
import { valueOf, wrongUsage } from '../../answer';
import { collectPair, parseList } from '../../arguments';
import type { Cli } from '../../context';

const FACTS = ['sku', 'name', 'vat', 'unit', 'category', 'gtins', 'archived'] as const;

export function addProductCommand(program: Command, cli: Cli): void {
  program
    .command('product')
    .argument('<sku>')
    .option(
      '--set <fact=value>',
      'change a fact: sku (its code), name, vat, unit, category, gtins (A,B), archived (yes or no); repeatable',
      collectPair,
      {},
    )
    .option('--reason <words>', 'why it is changed')
    .description('one product: levels, prices, what each channel should show and does, and why; or change its facts')
    .action((sku: string, { set, reason }: { set: Record<string, string>; reason?: string }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        if (Object.keys(set).length > 0) {
          const wanted = { sku, set: readFacts(set), ...(reason === undefined ? {} : { reason }) };
          const value = valueOf(await client.editing.setFacts(wanted));
          const { bookedText } = await import('../../text/ledger-text');
          return { value, exit: 0, text: (say) => bookedText('product', value, say) };
        }
        const product = valueOf(await client.products.show({ sku }));
        const { productText } = await import('../../text/product-text');
        return { value: product, exit: 0, text: (say) => productText(product, say) };
      }),
    );
}

/** An empty VAT code or category takes it away. */
function readFacts(given: Readonly<Record<string, string>>): ProductFactsInput {
  const facts: ProductFactsInput = {};
  for (const [name, text] of Object.entries(given)) {
    const value = text.trim();
    const fact = FACTS.find((one) => one === name);
    if (fact === undefined) throw wrongUsage('cli_fact_unknown', { given: name, known: FACTS.join(', ') });
    if (fact === 'gtins') facts.gtins = parseList(value);
    else if (fact === 'archived') facts.archived = readYesNo(value);
    else if (fact === 'vat' || fact === 'category') facts[fact] = value === '' ? null : value;
    else facts[fact] = value;
  }
  return facts;
}

function readYesNo(text: string): boolean {
  if (/^(yes|tak|true)$/i.test(text)) return true;
  if (/^(no|nie|false)$/i.test(text)) return false;
  throw wrongUsage('cli_yes_or_no', { given: text });
}
