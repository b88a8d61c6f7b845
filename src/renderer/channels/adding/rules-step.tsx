import { Button, Checkbox, Group, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ChannelKindView, ChannelView } from '../../../contract';
import { api } from '../../client/api';
import { useWords } from '../../language';
import { useOperation } from '../../parts/use-operation';
import { FeedFields } from '../feed-fields';
import { RuleNumber } from '../guard-fields';

interface RulesStepProps {
  readonly channel: ChannelView;
  readonly kind: ChannelKindView;
  readonly onBack: () => void;
  /** With the channel as it is kept. */
  readonly onDone: (saved: ChannelView) => void;
}

/** Where its prices and quantities come from, and the first rules. */
export function RulesStep({ channel, kind, onBack, onDone }: RulesStepProps) {
  const { t } = useWords();
  const [priceList, setPriceList] = useState(channel.priceList);
  const [locations, setLocations] = useState<string[]>([...channel.locations]);
  const [buffer, setBuffer] = useState(channel.buffer);
  const [createMissing, setCreateMissing] = useState(channel.createMissing);
  const save = useOperation(api.channels.update.mutationOptions(), { onDone });
  return (
    <Stack gap="sm" mt="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <FeedFields
          autoFocus
          priceList={priceList}
          locations={locations}
          currency={channel.currency}
          onPriceList={setPriceList}
          onLocations={setLocations}
        />
        <RuleNumber
          label={t('channels.buffer')}
          description={t('channels.bufferText')}
          value={buffer}
          onChange={(value) => setBuffer(value ?? 0)}
        />
        {kind.createsListings && (
          <Checkbox
            label={t('channels.createMissing')}
            checked={createMissing}
            onChange={(event) => setCreateMissing(event.currentTarget.checked)}
          />
        )}
      </SimpleGrid>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onBack}>
          {t('addChannel.back')}
        </Button>
        <Button
          loading={save.isPending}
          disabled={locations.length === 0}
          onClick={() => save.mutate({ name: channel.name, priceList, locations, buffer, createMissing })}
        >
          {t('addChannel.next')}
        </Button>
      </Group>
    </Stack>
  );
}
