import { Group, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ChannelView } from '../../contract';
import { useWords } from '../language';
import { Allowed } from '../parts/page/allowed';
import { Section } from '../parts/page/section';
import styles from './channels.module.css';
import { Fact } from './fact';
import { ListingCounts } from './listing-counts';
import { RuleFacts } from './rule-facts';

/** What the channel shows of the master, and by which rules. */
export function ChannelStanding({ channel }: { channel: ChannelView }) {
  const { t, count } = useWords();
  const percent = (value: number | null) => (value === null ? t('channel.never') : `${count(value)}%`);
  return (
    <Stack gap="md">
      <Section title={t('channel.listings')}>
        <ListingCounts channel={channel} />
      </Section>
      <Section
        title={t('channel.rules')}
        actions={
          <Group gap="md">
            <a className="link" href={`#/prices/rules?channel=${encodeURIComponent(channel.name)}`}>
              {t('channel.toPriceRule')}
            </a>
            <Allowed to="channels.update">
              <Link className="link" to="/channels/$name" params={{ name: channel.name }} search={{ tab: 'settings' }}>
                {t('channels.change')}
              </Link>
            </Allowed>
          </Group>
        }
      >
        <dl className={`${styles.facts} ${styles.rules}`}>
          <RuleFacts channel={channel} />
          <Fact label={t('channel.settings.onDrift')}>{t(`channel.policy.${channel.onDrift}`)}</Fact>
          <Fact label={t('channel.settings.brakeZeroes')}>{percent(channel.brakeZeroes)}</Fact>
          <Fact label={t('channel.settings.brakeMoves')}>{percent(channel.brakeMoves)}</Fact>
        </dl>
      </Section>
    </Stack>
  );
}
