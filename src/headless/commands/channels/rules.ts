import type { Command } from 'commander';
import { valueOf, wrongUsage } from '../../answer';
import { parseWhole } from '../../arguments';
import type { Cli } from '../../context';
import { addRuleOptions, type RuleOptions, readRule } from '../../rule-options';

/** The rules by which channels depart from what all of them show. */
export function addRulesCommand(program: Command, cli: Cli): void {
  const rules = program.command('rules').description('where a channel, or a category on it, departs from the others');
  rules
    .command('list', { isDefault: true })
    .description('the rules there are')
    .action((_options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const value = await client.offers.rules({});
        const { rulesText } = await import('../../text/rules-text');
        return { value, exit: 0, text: (say) => rulesText(value, say) };
      }),
    );
  addRuleOptions(rules.command('preview').argument('<channel>'))
    .option('--limit <n>', 'moves to show (1–500)', parseWhole)
    .option('--offset <n>', 'moves to skip', parseWhole)
    .description('what a rule would change, over the whole catalogue; changes nothing')
    .action((channel: string, options: RuleOptions & { limit?: number; offset?: number }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const { limit = 20, offset = 0 } = options;
        const value = valueOf(await client.offers.preview({ ...(await readRule(channel, options)), limit, offset }));
        const { previewText } = await import('../../text/rules-text');
        return { value, exit: 0, text: (say) => previewText(value, say) };
      }),
    );
  addRuleOptions(rules.command('set').argument('<channel>'))
    .description('set what is given of a rule; the rest stays as it is')
    .action((channel: string, options: RuleOptions, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const value = valueOf(await client.offers.setRule(await readRule(channel, options)));
        const { rulesText } = await import('../../text/rules-text');
        return { value, exit: 0, text: (say) => rulesText([value], say) };
      }),
    );
  rules
    .command('remove')
    .argument('<channel>')
    .option('--category <name>', 'the rule of this category (default: of the whole channel)')
    .description('remove a rule')
    .action((channel: string, { category = null }: { category?: string | null }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const value = valueOf(await client.offers.removeRule({ channel, category }));
        return { value, exit: 0, text: (say) => say.line('rule_removed', { channel, category: category ?? '–' }) };
      }),
    );
  addCategoryCommands(rules, cli);
}

function addCategoryCommands(rules: Command, cli: Cli): void {
  rules
    .command('categories')
    .description('the categories products have')
    .action((_options, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        const value = await client.offers.categories({});
        const { categoriesText } = await import('../../text/rules-text');
        return { value, exit: 0, text: (say) => categoriesText(value, say) };
      }),
    );
  rules
    .command('categorise')
    .argument('<category>', 'its name; "-" takes products out of theirs')
    .argument('[sku...]')
    .option('--search <text>', 'all products that a search finds, in place of SKUs')
    .description('put products into a category')
    .action((name: string, skus: string[], { search }: { search?: string }, command: Command) =>
      cli.act(command.optsWithGlobals(), async ({ client }) => {
        if ((skus.length === 0) === (search === undefined)) throw wrongUsage('cli_products_expected');
        const category = name === '-' ? null : name;
        const which = search === undefined ? { skus } : { search };
        const value = valueOf(await client.offers.setCategory({ category, ...which }));
        const facts = { category: category ?? '–', count: value.changed };
        return { value, exit: 0, text: (say) => say.line('category_set', facts) };
      }),
    );
}
