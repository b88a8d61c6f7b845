import type { PlacedRuleView } from '../../../contract';
import {
  type ChannelRow,
  findChannel,
  findChannels,
  findRules,
  markMeant,
  type PlacedRule,
  previewRule,
  removeRule,
  saveRule,
} from '../../channels';
import type { Queryable, Transaction } from '../../database';
import { instant, type Outcome, ok, type Problem, problem, refused } from '../../foundation';
import { findPriceLists } from '../../pricing';
import type { Operations, Services } from '../../services';
import { masterChanged } from '../master-changed';
import { findCategories, setCategory } from './categories';
import { changedRule, ruleView } from './rule-view';

/** The rules of offers: shown, tried out over the whole catalogue, set and removed. */
export function createOfferOperations(services: Services): Operations['offers'] {
  const db = services.database.read;
  return {
    rules: () => listRules(db),
    async preview({ offset, limit, ...wanted }) {
      const draft = await draftRule(db, wanted);
      if (!draft.ok) return draft;
      const { channel, placed } = draft.value;
      const preview = await previewRule(db, placed, { offset, limit });
      return ok({ channel: channel.name, currency: channel.currency, ...preview });
    },
    setRule: (wanted) =>
      change(services, async (trx) => {
        const draft = await draftRule(trx, wanted);
        if (!draft.ok) return draft;
        const { channel, placed } = draft.value;
        await saveRule(trx, placed, instant(services.clock));
        const entry = problem('rule_set', { channel: channel.name, category: wanted.category ?? '–' });
        return ok({ entry, value: ruleView(channel, placed.category, placed.rule, await findPriceLists(trx)) });
      }),
    removeRule: ({ channel: name, category }) =>
      change(services, async (trx) => {
        const channel = await findChannel(trx, name);
        if (!channel) return refused(problem('channel_not_found', { channel: name }));
        const facts = { channel: name, category: category ?? '–' };
        if (!(await removeRule(trx, channel.id, category))) return refused(problem('rule_unknown', facts));
        return ok({ entry: problem('rule_removed', facts), value: { channel: name, category } });
      }),
    categories: () => findCategories(db),
    setCategory: (input) => setCategory(services, input),
  };
}

async function listRules(db: Queryable): Promise<PlacedRuleView[]> {
  const [channels, lists, rules] = [await findChannels(db), await findPriceLists(db), await findRules(db)];
  return rules.flatMap(({ channelId, category, rule }) => {
    const channel = channels.find(({ id }) => id === channelId);
    return channel ? [ruleView(channel, category, rule, lists)] : [];
  });
}

type WantedRule = Omit<Parameters<Operations['offers']['setRule']>[0], never>;

/** The rule as it would be with what is wanted. Problems: channel_not_found and those of `changedRule`. */
async function draftRule(
  db: Queryable,
  { channel: name, category, rule }: WantedRule,
): Promise<Outcome<{ channel: ChannelRow; placed: PlacedRule }>> {
  const channel = await findChannel(db, name);
  if (!channel) return refused(problem('channel_not_found', { channel: name }));
  const before = (await findRules(db)).find((one) => one.channelId === channel.id && one.category === category);
  const changed = changedRule(before?.rule, rule, channel, await findPriceLists(db));
  return changed.ok ? ok({ channel, placed: { channelId: channel.id, category, rule: changed.value } }) : changed;
}

/** A change of rules, with what should be shown by it, in one transaction. */
async function change<T>(
  services: Services,
  work: (trx: Transaction) => Promise<Outcome<{ entry: Problem; value: T }>>,
): Promise<Outcome<T>> {
  const done = await services.database.write(async (trx) => {
    const changed = await work(trx);
    if (!changed.ok) return changed;
    const at = instant(services.clock);
    await masterChanged(trx, { kind: 'all' }, at);
    await markMeant(trx, { kind: 'all' }, at);
    await services.activity.record('info', changed.value.entry, trx);
    return ok(changed.value.value);
  });
  if (done.ok) for (const what of ['products', 'channels'] as const) services.events.publish({ type: 'changed', what });
  return done;
}
