import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../client/api';
import { useWords } from '../language';
import { ruleWords } from './rule-words';

/**
 * What the rules of these channels say, each with the way to it. A category's own rule goes before its channel's; which
 * category a product has is not known here, so that there are such rules is all that is said of them.
 */
export function RulesSaid({ channels }: { channels: readonly string[] }) {
  const words = useWords();
  const { t } = words;
  const rules = useQuery(api.offers.rules.queryOptions({ input: {} }));
  return channels.map((channel) => {
    const own = (rules.data ?? []).filter((rule) => rule.channel === channel);
    if (own.length === 0) return null;
    const said = [
      ...own.flatMap(({ category, rule, currency }) => (category === null ? ruleWords(rule, currency, words) : [])),
      ...(own.some(({ category }) => category !== null) ? [t('parity.categoryRules')] : []),
    ];
    return (
      <Text key={channel} size="sm" mt={4}>
        <Link to="/prices/rules" search={{ channel }} className="link" style={{ textDecoration: 'underline' }}>
          {channel}
        </Link>
        : {said.join(' · ')}
      </Text>
    );
  });
}
