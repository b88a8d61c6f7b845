import { Button, Group, Text } from '@mantine/core';
import type { ChannelView } from '../../../contract';
import { useWords } from '../../language';
import { Allowed } from '../../parts/page/allowed';
import { Notice } from '../../parts/notices/notice';

/** Whether a channel was added and never started: the steps were left before the last one. */
export function isUnfinished({ state, lastAttemptAt }: ChannelView): boolean {
  return state === 'paused' && lastAttemptAt === null;
}

/** Says that nothing is sent to a channel that was never started, with the way on; nothing for any other. */
export function Unfinished({ channel }: { channel: ChannelView }) {
  const { t } = useWords();
  if (!isUnfinished(channel)) return null;
  return (
    <Notice tone="info" title={t('addChannel.unfinished')}>
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm">{t('addChannel.unfinishedText')}</Text>
        <Allowed to="channels.add">
          <Button
            component="a"
            href={`#/channels?resume=${encodeURIComponent(channel.name)}`}
            size="xs"
            style={{ flex: 'none' }}
          >
            {t('addChannel.resume')}
          </Button>
        </Allowed>
      </Group>
    </Notice>
  );
}
