import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api';
import { useWords } from '../../language';
import { useOperation } from '../../parts/use-operation';
import { CatalogueReading } from '../matching/catalogue-reading';
import { useChannelWork } from '../use-channel-work';

interface StepProps {
  readonly channel: string;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** What matches, before anything is sent. */
export function CatalogueStep({ channel, onBack, onDone }: StepProps) {
  const { t } = useWords();
  const summary = useQuery(api.matching.summary.queryOptions({ input: { channel } }));
  return (
    <Stack gap="sm" mt="md">
      <Text size="sm">{t('addChannel.catalogueText')}</Text>
      {summary.data?.ok === true && <CatalogueReading channel={channel} summary={summary.data.value} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onBack}>
          {t('addChannel.back')}
        </Button>
        <Button autoFocus onClick={onDone}>
          {t('addChannel.next')}
        </Button>
      </Group>
    </Stack>
  );
}

export function StartStep({ channel, onBack, onDone }: StepProps) {
  const { t } = useWords();
  const { sync } = useChannelWork(channel);
  const start = useOperation(api.channels.resume.mutationOptions(), {
    done: () => t('addChannel.started', { channel }),
    onDone: () => {
      // Else nothing would be seen to happen until the schedule comes round.
      sync();
      onDone();
    },
  });
  return (
    <Stack gap="sm" mt="md">
      <Text size="sm">{t('addChannel.startText')}</Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onBack}>
          {t('addChannel.back')}
        </Button>
        <Button autoFocus variant="default" onClick={onDone}>
          {t('addChannel.startPaused')}
        </Button>
        <Button loading={start.isPending} onClick={() => start.mutate({ name: channel })}>
          {t('addChannel.startNow')}
        </Button>
      </Group>
    </Stack>
  );
}
