import type { Command } from 'commander';
import { valueOf } from '../answer';
import type { Cli } from '../context';

export function addProductCommand(program: Command, cli: Cli): void {
  program
    .command('product')
    .argument('<sku>')
    .description('one product: levels, prices, what each channel should show and does, and why')
    .action((sku: string, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const product = valueOf(await client.products.show({ sku }));
        const { productText } = await import('../text/product-text');
        return { value: product, exit: 0, text: (say) => productText(product, say) };
      }),
    );
}
