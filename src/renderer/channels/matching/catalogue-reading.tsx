import { Button, Group, Text } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { MatchSummary } from '../../../contract';
import { api } from '../../client/api';
import { useCatalogueReadingOf } from '../../client/tasks';
import { useWords } from '../../language';
import { Ago } from '../../parts/moment';
import { TaskLine } from '../../parts/page/task-line';
import { useOperation } from '../../parts/use-operation';
import { useSay } from '../../parts/use-say';
import styles from '../channels.module.css';
import { Allowed } from '../../parts/page/allowed';

/** How much of the channel is known, and reading its whole catalogue: with progress, to be stopped at any moment. */
export function CatalogueReading({ channel, summary }: { channel: string; summary: MatchSummary }) {
  const { t } = useWords();
  const say = useSay();
  const task = useCatalogueReadingOf(channel);
  const read = useOperation(api.matching.read.mutationOptions(), {
    done: ({ entries, newBySku, newByGtin }) =>
      `${t('matching.readEntries', { count: entries })} ${t('matching.readNew', { count: newBySku + newByGtin })}`,
  });
  const cancel = useMutation({ ...api.matching.cancel.mutationOptions(), onError: say.fault });
  const { linked } = summary;
  return (
    <div className={styles.reading}>
      <div>
        <Text size="sm">{t('matching.linkedBy', { sku: linked.sku, gtin: linked.gtin, person: linked.person })}</Text>
        <Text size="sm" c="dimmed">
          {summary.readsCatalogue ? (
            summary.readAt === null ? (
              t('matching.neverRead')
            ) : (
              <>
                {t('matching.entries', { count: summary.entries })} <Ago at={summary.readAt} />
              </>
            )
          ) : (
            t('matching.notReadable')
          )}
        </Text>
      </div>
      {summary.readsCatalogue &&
        (task === null ? (
          <Allowed to="matching.read">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconBook2 size={14} />}
              loading={read.isPending}
              onClick={() => read.mutate({ channel })}
            >
              {t('matching.read')}
            </Button>
          </Allowed>
        ) : (
          <Group wrap="nowrap" gap="md" role="status">
            <div className={styles.progress}>
              <TaskLine task={task} others={0} />
            </div>
            <Allowed to="matching.cancel">
              <Button size="xs" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ channel })}>
                {t('matching.cancel')}
              </Button>
            </Allowed>
          </Group>
        ))}
    </div>
  );
}
