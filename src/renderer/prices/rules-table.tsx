import { Button, Group, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ChannelView, PlacedRuleView } from '../../contract';
import { useWords } from '../language';
import { Section } from '../parts/page/section';
import { StackedTable } from '../parts/tables/stacked-table';
import styles from './prices.module.css';
import { RemoveRule } from './remove-rule';
import { ruleWords } from './rule-words';
import { Allowed } from '../parts/page/allowed';

/** Every channel with what its rules say, in words; a channel without a rule says so. */
export function RulesTable(props: { channels: readonly ChannelView[]; rules: readonly PlacedRuleView[] }) {
  const { t } = useWords();
  const [removing, setRemoving] = useState<PlacedRuleView | null>(null);
  const named = (rules: readonly PlacedRuleView[], category: string | null) =>
    rules.find((rule) => rule.category === category);
  return (
    <Section title={t('prices.listTitle')} flush>
      <StackedTable minWidth={620} aria-label={t('prices.rules')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="26%">{t('channels.channel')}</Table.Th>
            <Table.Th w="16%">{t('prices.category')}</Table.Th>
            <Table.Th>{t('prices.rule')}</Table.Th>
            <Table.Th w={1} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.channels.map((channel) => {
            const own = props.rules.filter((rule) => rule.channel === channel.name);
            const whole = named(own, null);
            return [
              whole ? (
                <Rule key={channel.name} rule={whole} onRemove={setRemoving} />
              ) : (
                <NoRule key={channel.name} channel={channel} />
              ),
              ...own
                .filter(({ category }) => category !== null)
                .map((rule) => (
                  <Rule key={`${channel.name} ${String(rule.category)}`} rule={rule} onRemove={setRemoving} />
                )),
            ];
          })}
        </Table.Tbody>
      </StackedTable>
      <RemoveRule rule={removing} onClose={() => setRemoving(null)} />
    </Section>
  );
}

function Rule({ rule, onRemove }: { rule: PlacedRuleView; onRemove: (rule: PlacedRuleView) => void }) {
  const words = useWords();
  const { t } = words;
  const { channel, category } = rule;
  const about = { channel, category: category ?? t('prices.whole') };
  return (
    <Table.Tr>
      <Table.Td fw={500} className={styles.name}>
        {channel}
      </Table.Td>
      <Table.Td>{category ?? <span className="dim">{t('prices.whole')}</span>}</Table.Td>
      <Table.Td className={styles.wrap}>{ruleWords(rule.rule, rule.currency, words).join(' · ')}</Table.Td>
      <Table.Td data-end>
        <Group gap={6} justify="flex-end" wrap="nowrap">
          <Allowed to="offers.setRule">
            <Button
              renderRoot={(props: object) => (
                <Link to="/prices/rules" search={{ channel, ...(category === null ? {} : { category }) }} {...props} />
              )}
              variant="default"
              size="compact-sm"
              aria-label={t('prices.changeOf', about)}
            >
              {t('prices.change')}
            </Button>
          </Allowed>
          <Allowed to="offers.removeRule">
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              aria-label={t('prices.removeOf', about)}
              onClick={() => onRemove(rule)}
            >
              {t('prices.remove')}
            </Button>
          </Allowed>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function NoRule({ channel }: { channel: ChannelView }) {
  const { t } = useWords();
  return (
    <Table.Tr>
      <Table.Td fw={500} className={styles.name}>
        {channel.name}
      </Table.Td>
      <Table.Td>
        <span className="dim">{t('prices.whole')}</span>
      </Table.Td>
      <Table.Td>
        <span className="dim">{t('prices.noRule', { list: channel.priceList })}</span>
      </Table.Td>
      <Table.Td ta="right" data-end>
        <Allowed to="offers.setRule">
          <Button
            renderRoot={(props: object) => <Link to="/prices/rules" search={{ channel: channel.name }} {...props} />}
            variant="default"
            size="compact-sm"
            aria-label={t('prices.draftFor', { channel: channel.name })}
          >
            {t('prices.draft')}
          </Button>
        </Allowed>
      </Table.Td>
    </Table.Tr>
  );
}
