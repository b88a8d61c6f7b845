import { Group, Text } from '@mantine/core';
import type { ChannelView, ListingState } from '../../contract';
import { useWords } from '../language';
import { Badge } from '../parts/badge';
import { LISTING_TONES } from '../parts/tone';
import styles from './channels.module.css';

/** How many listings of a channel are in which state. */
export function ListingCounts({ channel }: { channel: ChannelView }) {
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
