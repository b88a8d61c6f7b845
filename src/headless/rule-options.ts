import type { Command } from 'commander';
import { Option } from 'commander';
import { type OfferRuleView, ROUNDING_NAMES } from '../contract';
import { parsePercent, readAmount } from './amounts';
import { wrongUsage } from './answer';
import { parseList, parseWhole } from './arguments';

export interface RuleOptions {
  readonly category?: string;
  readonly priceList?: string;
  readonly markup?: number;
  readonly fee?: string;
  readonly commission?: number;
  readonly vat?: number;
  readonly rounding?: OfferRuleView['rounding'];
  readonly way?: OfferRuleView['roundingWay'];
  readonly costList?: string;
  readonly minMargin?: number;
  readonly floorList?: string;
  readonly buffer?: number;
  readonly cap?: number;
  readonly share?: number;
  readonly pause?: boolean;
  readonly inherit?: string[];
}

/** What `--inherit` takes: the option of a field, without its dashes. */
const FIELDS: Readonly<Record<string, keyof OfferRuleView>> = {
  'price-list': 'priceList',
  markup: 'markupBp',
  fee: 'feeMinor',
  commission: 'commissionBp',
  vat: 'vatBp',
  rounding: 'rounding',
  way: 'roundingWay',
  'cost-list': 'costList',
  'min-margin': 'minMarginBp',
  'floor-list': 'floorList',
  buffer: 'buffer',
  cap: 'cap',
  share: 'shareBp',
  pause: 'paused',
};

export function addRuleOptions(command: Command): Command {
  return command
    .option('--category <name>', 'for this category only (default: the whole channel)')
    .option('--price-list <code>', 'list its prices come from')
    .option('--markup <percent>', 'added to the price; -5 takes off', parsePercent)
    .option('--fee <amount>', 'fixed amount added to the price')
    .option('--commission <percent>', 'the price is raised so that after it what was there is left', parsePercent)
    .option('--vat <percent>', 'VAT of the country sold to, in place of the own', parsePercent)
    .addOption(new Option('--rounding <look>', 'an ending or a step').choices(ROUNDING_NAMES))
    .addOption(new Option('--way <way>', 'how it is rounded').choices(['nearest', 'up', 'down']))
    .option('--cost-list <code>', 'list of gross purchase prices, for --min-margin')
    .option('--min-margin <percent>', 'margin that is always left after fee, commission and VAT', parsePercent)
    .option('--floor-list <code>', 'never below the price in this list')
    .option('--buffer <n>', 'pieces never offered', parseWhole)
    .option('--cap <n>', 'most pieces ever shown', parseWhole)
    .option('--share <percent>', 'part of what is free that may be offered', parsePercent)
    .option('--pause', 'offer with quantity 0')
    .option('--no-pause', 'offer again')
    .option('--inherit <fields>', 'take these back, as in --inherit markup,cap', parseList);
}

/** The change a command asks for, as the contract takes it. */
export async function readRule(
  channel: string,
  options: RuleOptions,
): Promise<{ channel: string; category: string | null; rule: Partial<OfferRuleView> }> {
  const { decimalToMinor } = await import('../host');
  const { category = null, priceList, markup, fee, commission, vat, rounding, way, inherit = [] } = options;
  const { costList, minMargin, floorList, buffer, cap, share, pause } = options;
  const given: { [Field in keyof OfferRuleView]: OfferRuleView[Field] | undefined } = {
    priceList,
    markupBp: markup,
    feeMinor: fee === undefined ? undefined : readAmount(fee, decimalToMinor),
    commissionBp: commission,
    vatBp: vat,
    rounding,
    roundingWay: way,
    costList,
    minMarginBp: minMargin,
    floorList,
    buffer,
    cap,
    shareBp: share,
    paused: pause,
  };
  const taken = inherit.map((name) => {
    const field = FIELDS[name];
    if (!field) throw wrongUsage('cli_rule_field_unknown', { given: name, known: Object.keys(FIELDS).join(', ') });
    return [field, null] as const;
  });
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return { channel, category, rule: Object.fromEntries([...said, ...taken]) };
}
