import type { OfferPreview, OfferRuleView, PlacedRuleView } from '../../contract';
import type { Say } from '../say';

const PERCENTS = ['markupBp', 'commissionBp', 'vatBp', 'minMarginBp', 'shareBp'] as const;

/** One rule to a row: where it holds, and what it says, in words. */
export function rulesText(rules: readonly PlacedRuleView[], say: Say): string {
  if (rules.length === 0) return say.line('cli_no_rules');
  return say.table(
    [say.line('cli_col_channel'), say.line('cli_col_category'), say.line('cli_col_rule')],
    rules.map(({ channel, category, rule, currency }) => [
      channel,
      category ?? say.line('cli_rule_whole'),
      ruleWords(rule, currency, say) || '–',
    ]),
  );
}

function ruleWords(rule: OfferRuleView, currency: string, say: Say): string {
  const value = (field: keyof OfferRuleView): string | null => {
    const said = rule[field];
    if (said === null) return null;
    if (PERCENTS.some((percent) => percent === field)) return `${say.number(Number(said) / 100)}%`;
    if (field === 'feeMinor') return say.money(rule.feeMinor, currency);
    if (typeof said === 'boolean') return say.line(said ? 'cli_yes' : 'cli_no');
    return field === 'roundingWay' ? say.line(`cli_rounding_${said}`) : String(said);
  };
  return (Object.keys(rule) as (keyof OfferRuleView)[])
    .flatMap((field) => {
      const said = value(field);
      return said === null ? [] : [`${say.line(`cli_rule_${field}`)} ${said}`];
    })
    .join('; ');
}

/** What a rule would change: in numbers, then the largest moves. */
export function previewText(preview: OfferPreview, say: Say): string {
  const { moves, channel, currency, changed, products } = preview;
  const counts = ['pricesUp', 'pricesDown', 'priced', 'unpriced', 'quantitiesUp', 'quantitiesDown', 'soldOut'] as const;
  const warnings = ['belowMargin', 'withoutCost', 'withoutVat'] as const;
  const facts = { channel, changed: say.number(changed), products: say.number(products) };
  const lines = [...counts, ...warnings]
    .filter((name) => preview[name] > 0)
    .map((name) => `  ${say.line(`cli_preview_${name}`)}: ${say.number(preview[name])}`);
  const table = say.table(
    ['sku', 'now', 'becomes'].map((name) => say.line(`cli_col_${name}`)),
    moves.map(({ sku, now, becomes, belowMargin }) => [
      sku,
      `${say.money(now.priceMinor, currency)} × ${now.quantity ?? '–'}`,
      `${say.money(becomes.priceMinor, currency)} × ${becomes.quantity ?? '–'}${belowMargin ? ` ${say.line('cli_preview_held_up')}` : ''}`,
    ]),
  );
  return [say.line('cli_preview', facts), ...lines, ...(moves.length === 0 ? [] : ['', table])].join('\n');
}

export function categoriesText(categories: readonly { category: string; products: number }[], say: Say): string {
  if (categories.length === 0) return say.line('cli_no_categories');
  return say.table(
    [say.line('cli_col_category'), say.line('cli_col_products')],
    categories.map(({ category, products }) => [category, say.number(products)]),
  );
}
