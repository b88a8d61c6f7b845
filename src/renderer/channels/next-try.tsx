import { Text } from '@mantine/core';
import type { ChannelView } from '../../contract';
import { useWords } from '../language';
import { Ago, Moment } from '../parts/moment';

/** When a stopped channel is tried again by itself; of one that only asked for patience, until when it is left alone. */
export function NextTry({ channel: { retryAt, restsUntil } }: { channel: ChannelView }) {
  const { t } = useWords();
  if (retryAt === null) return null;
  return (
    <Text size="sm" c="dimmed">
      {restsUntil === null ? (
        <>
          {t('channels.retry')} <Ago at={retryAt} />
        </>
      ) : (
        <>
          {t('channels.restsUntil')} <Moment at={restsUntil} /> (<Ago at={restsUntil} />)
        </>
      )}
    </Text>
  );
}
