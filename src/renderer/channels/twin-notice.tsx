import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../client/api';
import { useWords } from '../language';
import { Notice } from '../parts/notices/notice';

/** Says on both of two channels that they are one shop, with the way to the other one. */
export function TwinNotice({ name }: { name: string }) {
  const { t, describe } = useWords();
  const status = useQuery(api.master.status.queryOptions({ input: {} }));
  const twice = status.data?.concerns.filter(({ code }) => code === 'shop_connected_twice') ?? [];
  return twice
    .map((concern) => ({ concern, pair: [concern.facts.channel, concern.facts.other].map(String) }))
    .filter(({ pair }) => pair.includes(name))
    .map(({ concern, pair }) => {
      const { what, kept, next } = describe(concern);
      const other = pair.find((one) => one !== name) ?? name;
      return (
        <Notice key={other} tone="bad" title={what}>
          <Text size="sm">
            {kept} {next}
          </Text>
          <Link to="/channels/$name" params={{ name: other }} className="link">
            {t('channel.toTwin', { channel: other })}
          </Link>
        </Notice>
      );
    });
}
