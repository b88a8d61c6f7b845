import { Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DraftView } from '../../contract';
import { api } from '../client/api';
import { useMay } from '../client/may';
import { useWords } from '../language';
import { actorName } from '../parts/actor-name';
import { Ago } from '../parts/moment';
import { Notice } from '../parts/notice';
import { useOperation } from '../parts/use-operation';
import { deviceId } from './device';
import { takeOver, watchDrafts } from './shared-drafts';

/** Everything that is under way, here and on other devices. */
export function useWorkUnderWay(): readonly DraftView[] {
  const may = useMay('drafts.list');
  const queries = useQueryClient();
  useEffect(() => watchDrafts(() => void queries.invalidateQueries({ queryKey: api.drafts.key() })), [queries]);
  const found = useQuery({ ...api.drafts.list.queryOptions({ input: { device: deviceId() } }), enabled: may });
  return found.data ?? [];
}

interface DraftOfferProps {
  readonly work: string;
  /** Nothing was done on this screen yet, so that nothing is replaced. */
  readonly isEmpty: boolean;
  /** Gives up what this device has of it. */
  readonly onDrop: () => void;
}

/** Work of this kind that was begun on another device, to go on with here; or this one's, that was taken there. */
export function DraftOffer({ work, isEmpty, onDrop }: DraftOfferProps) {
  const words = useWords();
  const { t } = words;
  const drafts = useWorkUnderWay().filter((draft) => draft.work === work);
  const take = useOperation(api.drafts.take.mutationOptions(), {
    onDone: ({ parts }) => takeOver(work, parts),
  });
  const lost = drafts.find(({ isOwn, takenBy }) => isOwn && takenBy !== null);
  const others = drafts.filter(({ takenBy, isOwn, lines }) => takenBy === null && lines > 0 && (!isOwn || isEmpty));
  const takeFrom = ({ device }: DraftView) => take.mutate({ work, from: device, device: deviceId() });
  if (lost && !isEmpty) {
    const [newest] = others;
    return (
      <Notice tone="warn" title={t('warehouse.drafts.taken', { who: actorName(lost.takenBy, words) })}>
        <Text size="sm">{t('warehouse.drafts.takenText')}</Text>
        <Group gap="xs" mt="xs">
          {newest && (
            <Button size="md" variant="default" loading={take.isPending} onClick={() => takeFrom(newest)}>
              {t('warehouse.drafts.takeBack')}
            </Button>
          )}
          <Button size="md" variant="default" onClick={onDrop}>
            {t('warehouse.drafts.dropCopy')}
          </Button>
        </Group>
      </Notice>
    );
  }
  if (!isEmpty) return null;
  return others.map((draft) => (
    <Notice key={draft.device} tone="info" title={t('warehouse.drafts.offer', { who: actorName(draft.actor, words) })}>
      <Group gap="sm" justify="space-between">
        <Text size="sm">
          <Ago at={draft.at} /> · {t('warehouse.drafts.lines', { count: draft.lines })}
        </Text>
        <Button size="md" loading={take.isPending} onClick={() => takeFrom(draft)}>
          {t('warehouse.drafts.goOn')}
        </Button>
      </Group>
    </Notice>
  ));
}
