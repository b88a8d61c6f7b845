import type { Queryable, Transaction } from '../../database';
import type { Instant } from '../../foundation';
import {
  NO_RULE,
  type OfferRule,
  type OfferTerms,
  type PlacedRule,
  resolveTerms,
  type RuledChannel,
} from './offer-rule';
import type { OfferContext } from './offer-sql';

const COLUMNS: Readonly<Record<keyof OfferRule, string>> = {
  priceListId: 'price_list_id',
  markupBp: 'markup_bp',
  feeMinor: 'fee_minor',
  commissionBp: 'commission_bp',
  vatBp: 'vat_bp',
  rounding: 'rounding',
  roundingWay: 'rounding_way',
  costListId: 'cost_list_id',
  minMarginBp: 'min_margin_bp',
  floorListId: 'floor_list_id',
  buffer: 'buffer',
  cap: 'cap',
  shareBp: 'share_bp',
  paused: 'paused',
};
const FIELDS = Object.keys(COLUMNS) as (keyof OfferRule)[];

type RuleRow = { channel_id: number; category: string | null } & Record<string, string | number | null>;

/** The rules of channels that have not been removed; a channel's own before those of its categories. */
export async function findRules(db: Queryable): Promise<PlacedRule[]> {
  const rows = await db('offer_rule')
    .join('channel', 'channel.id', 'offer_rule.channel_id')
    .whereNot('channel.state', 'removed')
    .orderBy(['channel.name', { column: 'category', order: 'asc', nulls: 'first' }])
    .select<RuleRow[]>('offer_rule.*');
  return rows.map((row) => ({ channelId: row.channel_id, category: row.category, rule: toRule(row) }));
}

function toRule(row: RuleRow): OfferRule {
  const stored = Object.fromEntries(FIELDS.map((field) => [field, row[COLUMNS[field]] ?? null]));
  const { paused } = row;
  return { ...NO_RULE, ...stored, paused: paused === null || paused === undefined ? null : paused === 1 };
}

/** Sets a rule in place of the one that is there; a rule that says nothing is none. */
export async function saveRule(
  trx: Transaction,
  { channelId, category, rule }: PlacedRule,
  at: Instant,
): Promise<void> {
  await removeRule(trx, channelId, category);
  if (FIELDS.every((field) => rule[field] === null)) return;
  const values = Object.fromEntries(FIELDS.map((field) => [COLUMNS[field], rule[field]]));
  await trx('offer_rule').insert({ channel_id: channelId, category, ...values, changed_at: at });
}

/** False where there was none. */
export async function removeRule(trx: Transaction, channelId: number, category: string | null): Promise<boolean> {
  return (await trx('offer_rule').where({ channel_id: channelId, category }).delete()) > 0;
}

async function findRuledChannels(db: Queryable): Promise<RuledChannel[]> {
  return db('channel')
    .whereNot('state', 'removed')
    .select<RuledChannel[]>('id', 'price_list_id as priceListId', 'buffer', 'cap');
}

/** What is in force now, or would be with `draft` in place of the rule it names. */
export async function offerContext(db: Queryable, draft?: PlacedRule): Promise<OfferContext> {
  const stored = await findRules(db);
  const rules = draft
    ? [...stored.filter((one) => one.channelId !== draft.channelId || one.category !== draft.category), draft]
    : stored;
  const running = await db('price_plan')
    .where({ state: 'running', kind: 'promotion' })
    .first<{ id: number } | undefined>('id');
  return {
    terms: rules.length === 0 ? null : resolveTerms(await findRuledChannels(db), rules),
    promotions: running !== undefined,
  };
}

/** What is in force for a category on one channel; null where there is no such channel. */
export async function termsFor(db: Queryable, channelId: number, category: string | null): Promise<OfferTerms | null> {
  const terms = resolveTerms(await findRuledChannels(db), await findRules(db)).filter(
    (one) => one.channelId === channelId,
  );
  return terms.find((one) => one.category === category) ?? terms.find((one) => one.category === '') ?? null;
}
