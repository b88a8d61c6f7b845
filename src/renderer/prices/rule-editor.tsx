import { Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useMemo, useState } from 'react';
import type { ChannelView, PlacedRuleView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { BackLink } from '../parts/page/back-link';
import { Section } from '../parts/page/section';
import { useOperation } from '../parts/use-operation';
import styles from './prices.module.css';
import { draftOf, inheritedRule, NO_RULE, ruleOf, saysNothing } from './rule-draft';
import { RuleFields } from './rule-fields';
import { RulePreview } from './rule-preview';
import { Allowed } from '../parts/page/allowed';
import { ListSelect } from '../parts/search/list-select';

/** The whole catalogue is worked out anew; not for every letter typed. */
const TYPING_MS = 350;

interface RuleEditorProps {
  readonly channel: ChannelView;
  readonly category: string | null;
  readonly channels: readonly ChannelView[];
  readonly rules: readonly PlacedRuleView[];
}

/** A rule being drafted, beside what it would change; nothing takes effect before it is set. */
export function RuleEditor({ channel, category, channels, rules }: RuleEditorProps) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const form = useId();
  const { currency } = channel;
  const ruleAt = (wanted: string | null) =>
    rules.find((one) => one.channel === channel.name && one.category === wanted)?.rule ?? null;
  const [draft, setDraft] = useState(() =>
    draftOf(ruleAt(category) ?? NO_RULE, currency, language === 'pl' ? ',' : '.'),
  );
  const { rule, wrong } = useMemo(() => ruleOf(draft, currency), [draft, currency]);
  const [tried] = useDebouncedValue(rule, TYPING_MS);
  const set = useOperation(api.offers.setRule.mutationOptions(), {
    done: () => t('prices.setDone', { channel: channel.name }),
    onDone: () => void navigate({ to: '/prices/rules' }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong.size === 0) set.mutate({ channel: channel.name, category, rule });
  };
  const lists = listsKnown(channels, rules, currency);
  return (
    <>
      <BackLink to="/prices/rules">{t('prices.backToRules')}</BackLink>
      <div className={styles.editor} style={{ marginTop: 8 }}>
        <Section title={`${t('prices.formTitle')}: ${channel.name}`} description={t('prices.formText')}>
          <form id={form} onSubmit={submit}>
            <Stack gap="md" mt="xs">
              <CategoryChoice channel={channel.name} category={category} />
              <RuleFields
                draft={draft}
                wrong={wrong}
                inherited={inheritedRule(category === null ? null : ruleAt(null), channel)}
                currency={currency}
                lists={lists}
                onChange={(field, value) => setDraft((before) => ({ ...before, [field]: value }))}
              />
            </Stack>
          </form>
        </Section>
        <div className={styles.beside}>
          <RulePreview channel={channel.name} category={category} rule={tried} complete={wrong.size === 0}>
            <Group justify="space-between" gap="xs">
              <Text size="xs" c="dimmed" flex={1}>
                {t(saysNothing(rule) ? 'prices.emptyIsNone' : 'prices.setPromise')}
              </Text>
              <Button component={Link} to="/prices/rules" variant="default">
                {t('common.cancel')}
              </Button>
              <Allowed to="offers.setRule">
                <Button type="submit" form={form} loading={set.isPending} disabled={wrong.size > 0}>
                  {t('prices.set')}
                </Button>
              </Allowed>
            </Group>
          </RulePreview>
        </div>
      </div>
    </>
  );
}

/** The channel as a whole, or one category that has products; another choice is another rule. */
function CategoryChoice({ channel, category }: { channel: string; category: string | null }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const categories = useQuery(api.offers.categories.queryOptions({ input: {} }));
  const names = new Set([
    ...(categories.data ?? []).map((one) => one.category),
    ...(category === null ? [] : [category]),
  ]);
  return (
    <ListSelect
      label={t('prices.category')}
      description={t(names.size === 0 ? 'prices.noCategories' : 'prices.categoryText')}
      value={category ?? ''}
      allowDeselect={false}
      onChange={(chosen) =>
        void navigate({ to: '/prices/rules', search: { channel, ...(chosen ? { category: chosen } : {}) } })
      }
      data={[
        { value: '', label: t('prices.wholeChannel') },
        ...[...names].map((name) => ({ value: name, label: name })),
      ]}
    />
  );
}

/** Price lists heard of so far; a channel's rule takes only those in its currency. */
function listsKnown(channels: readonly ChannelView[], rules: readonly PlacedRuleView[], currency: string): string[] {
  const own = channels.filter((one) => one.currency === currency).map(({ priceList }) => priceList);
  const said = rules
    .filter((one) => one.currency === currency)
    .flatMap(({ rule }) => [rule.priceList, rule.costList, rule.floorList]);
  return [...new Set([...own, ...said].filter((list) => list !== null))].sort();
}
