import { type Command, Option } from 'commander';
import { parseWhole } from '../../arguments';
import { valueOf } from '../../answer';
import type { Cli, GlobalOptions } from '../../context';
import { addWaitlistFileCommands } from './waitlist-lists';

interface AddOptions extends GlobalOptions {
  readonly sku: string;
  readonly email: string;
  readonly lang?: 'pl' | 'en';
}

export function addWaitlistCommand(program: Command, cli: Cli): void {
  const waitlist = program.command('waitlist').description('customers who want to be told when a product is back');
  waitlist
    .command('add')
    .description('add a customer')
    .requiredOption('--sku <sku>', 'the product')
    .requiredOption('--email <address>', 'the customer')
    .addOption(new Option('--lang <language>', 'language of the mail').choices(['pl', 'en']))
    .action(({ sku, email, lang }: AddOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const entry = valueOf(
          await client.waitlist.add({ sku, email, source: 'cli', ...(lang === undefined ? {} : { language: lang }) }),
        );
        return { value: entry, exit: 0, text: (say) => say.line('cli_waitlist_added', { email, name: entry.name }) };
      }),
    );
  waitlist
    .command('list', { isDefault: true })
    .description('who waits for what')
    .option('--sku <sku>', 'only this product')
    .option('--limit <n>', 'rows to show (1–500)', parseWhole)
    .option('--offset <n>', 'rows to skip', parseWhole)
    .action((options: { sku?: string; limit?: number; offset?: number }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const { sku, limit = 50, offset = 0 } = options;
        const entries = await client.waitlist.list({ limit, offset, ...(sku === undefined ? {} : { sku }) });
        const { waitlistText } = await import('../../text/alerts-text');
        return { value: entries, exit: 0, text: (say) => waitlistText(entries, say) };
      }),
    );
  waitlist
    .command('remove')
    .argument('<id>', '', parseWhole)
    .description('take a customer off the list')
    .action((id: number, _options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const entry = valueOf(await client.waitlist.remove({ id }));
        const { email, name } = entry;
        return { value: entry, exit: 0, text: (say) => say.line('cli_waitlist_removed', { email, name }) };
      }),
    );
  addWaitlistFileCommands(waitlist, cli);
}
