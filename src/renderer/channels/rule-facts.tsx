import type { ChannelView } from '../../contract';
import { useWords } from '../language';
import { LocationNames } from '../parts/names/location-names';
import { Fact } from './fact';

/** By which prices and goods of the master the channel lives; lines of a list of facts. */
export function RuleFacts({ channel }: { channel: ChannelView }) {
  const { t, count } = useWords();
  return (
    <>
      <Fact label={t('channels.priceList')}>
        {channel.priceList} ({channel.currency})
      </Fact>
      <Fact label={t('channels.locations')}>
        <LocationNames codes={channel.locations} />
      </Fact>
      <Fact label={t('channels.buffer')}>
        {count(channel.buffer)}
        {channel.cap !== null && ` · ${t('channels.capOf', { cap: count(channel.cap) })}`}
      </Fact>
    </>
  );
}
