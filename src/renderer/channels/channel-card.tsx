import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ChannelView, ListingState } from '../../contract';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { Badge } from '../parts/badge';
import { ChannelState } from '../parts/channel-state';
import { Ago } from '../parts/moment';
import { Notice } from '../parts/notice';
import { Section } from '../parts/section';
import { LISTING_TONES } from '../parts/tone';
import { ChannelActions } from './channel-actions';
import styles from './channels.module.css';

export function ChannelCard({ channel }: { channel: ChannelView }) {
  const { t, code, count, describe } = useWords();
  return (
    <Section
      title={channel.name}
      description={
        channel.practice ? `${code('kind', channel.kind)} · ${t('channels.practice')}` : code('kind', channel.kind)
      }
      actions={
        <>
          <ChannelState channel={channel} />
          <ChannelActions channel={channel} />
        </>
      }
    >
      <Stack gap="sm">
        {channel.problem !== null && (
          <Notice tone="bad" title={describe(channel.problem).what}>
            <Text size="sm">{describe(channel.problem).next}</Text>
            {channel.retryAt !== null && (
              <Text size="sm" c="dimmed">
                {t('channels.retry')} <Ago at={channel.retryAt} />
              </Text>
            )}
          </Notice>
        )}
        <ListingCounts channel={channel} />
        <dl className={styles.facts}>
          <Fact label={t('channels.backlog')}>
            {count(channel.backlog)}
            {channel.oldestWaitingSince !== null && channel.backlog > 0 && (
              <span className="dim">
                {' '}
                (<Ago at={channel.oldestWaitingSince} />)
              </span>
            )}
          </Fact>
          <Fact label={t('channels.lastSuccess')}>
            <Ago at={channel.lastSuccessAt} />
          </Fact>
          <Fact label={t('channels.lastAttempt')}>
            <Ago at={channel.lastAttemptAt} />
          </Fact>
          <Fact label={t('channels.priceList')}>
            {channel.priceList} ({channel.currency})
          </Fact>
          <Fact label={t('channels.locations')}>{channel.locations.join(', ') || NOTHING}</Fact>
          <Fact label={t('channels.buffer')}>
            {count(channel.buffer)}
            {channel.cap !== null && ` · ${t('channels.capOf', { cap: count(channel.cap) })}`}
          </Fact>
        </dl>
      </Stack>
    </Section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="num" style={{ whiteSpace: 'normal' }}>
        {children}
      </dd>
    </div>
  );
}

function ListingCounts({ channel }: { channel: ChannelView }) {
  const { t, count } = useWords();
  const present = (Object.entries(channel.listings) as [ListingState, number][]).filter(([, number]) => number > 0);
  if (present.length === 0) {
    return (
      <Group mih={24}>
        <Text size="sm" c="dimmed">
          {t('channels.noListings')}
        </Text>
      </Group>
    );
  }
  return (
    <div className={styles.states}>
      {present.map(([name, number]) => (
        <Badge key={name} tone={LISTING_TONES[name]}>{`${t(`states.listings.${name}`)}: ${count(number)}`}</Badge>
      ))}
    </div>
  );
}
