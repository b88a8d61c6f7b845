import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DraftView } from '../../contract';
import { api } from '../client/api';
import { useMay } from '../client/may';
import { useWords } from '../language';
import { Ago } from '../parts/moment';
import { Notice } from '../parts/notices/notice';
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
      <Notice tone="warn" title={t('warehouse.drafts.taken', { who: words.actor(lost.takenBy) })}>
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
  if (!isEmpty || others.length === 0) return null;
  return <OtherDrafts drafts={others} isTaking={take.isPending} onTake={takeFrom} />;
}

interface OtherDraftsProps {
  readonly drafts: readonly DraftView[];
  readonly isTaking: boolean;
  readonly onTake: (draft: DraftView) => void;
}

/** The newest at once and the others on asking: however many there are, what is scanned next stays in sight. */
function OtherDrafts({ drafts, isTaking, onTake }: OtherDraftsProps) {
  const words = useWords();
  const { t } = words;
  const [all, setAll] = useState(false);
  const [newest] = drafts;
  const shown = all ? drafts : drafts.slice(0, 1);
  const rest = drafts.length - shown.length;
  const title =
    drafts.length === 1 && newest
      ? t('warehouse.drafts.offer', { who: words.actor(newest.actor) })
      : t('warehouse.drafts.offers', { count: drafts.length });
  return (
    <Notice tone="info" title={title}>
      <Stack gap="xs">
        {shown.map((draft) => (
          <Group key={draft.device} gap="sm" justify="space-between">
            <Text size="sm">
              {drafts.length > 1 && `${words.actor(draft.actor)} · `}
              <Ago at={draft.at} /> · {t('warehouse.drafts.lines', { count: draft.lines })}
            </Text>
            <Group gap="xs">
              {rest > 0 && (
                <Button size="md" variant="subtle" onClick={() => setAll(true)}>
                  {t('common.showRest', { count: rest })}
                </Button>
              )}
              <Button
                size="md"
                variant={draft === newest ? 'filled' : 'default'}
                loading={isTaking}
                onClick={() => onTake(draft)}
              >
                {t('warehouse.drafts.goOn')}
              </Button>
            </Group>
          </Group>
        ))}
      </Stack>
    </Notice>
  );
}
