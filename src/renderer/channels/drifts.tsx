import { Button, Group, Text } from '@mantine/core';
import { IconEqual } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ChannelView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { PagedTable } from '../parts/tables/paged-table';
import { Question } from '../parts/notices/question';
import { useOperation } from '../parts/use-operation';
import { useSay } from '../parts/use-say';
import styles from './channels.module.css';
import { type Decision, useDriftColumns } from './drift-columns';
import { Allowed } from '../parts/page/allowed';

type Answer = Awaited<ReturnType<typeof api.channels.drifts.call>>;

/** Prices changed on the channel by hand: ours beside what is shown there, and what becomes of them. */
export function Drifts({ channel: { name, asks, onDrift } }: { channel: ChannelView }) {
  const { t } = useWords();
  const say = useSay();
  const [asking, setAsking] = useState<Decision | null>(null);
  const settle = useOperation(api.channels.settleDrift.mutationOptions());
  const decide = (decision: Decision, sku?: string) =>
    settle.mutate(
      { name, decision, ...(sku === undefined ? {} : { sku }) },
      {
        onSettled: () => setAsking(null),
        onSuccess: (outcome) => {
          if (outcome.ok) say.done(() => t(`drifts.settled.${decision}`, { count: outcome.value.settled }));
        },
      },
    );
  const columns = useDriftColumns((row, decision) => decide(decision, row.sku), settle.isPending);
  const source = useMemo(
    () => ({
      ask: (page: { offset: number; limit: number }) => api.channels.drifts.queryOptions({ input: { name, ...page } }),
      read: (answer: Answer) => (answer.ok ? answer.value : null),
    }),
    [name],
  );
  return (
    <div className={styles.list}>
      <Group mb="xs" justify="space-between" gap="sm">
        <Text size="sm" c="dimmed" maw={640}>
          {t(`drifts.text.${onDrift}`)}
        </Text>
        {asks > 0 && (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => setAsking('keep')}>
              {t('drifts.keepAll')}
            </Button>
            <Button size="xs" onClick={() => setAsking('put_right')}>
              {t('drifts.putRightAll')}
            </Button>
          </Group>
        )}
      </Group>
      <PagedTable
        label={t('channel.tabs.prices')}
        columns={columns}
        source={source}
        question={name}
        loadingWords={t('drifts.loading')}
        foot={(count) => t('drifts.total', { count })}
        empty={
          <EmptyState icon={IconEqual} title={t('drifts.emptyTitle')} text={t(`drifts.empty.${onDrift}`)}>
            <Allowed to="channels.update">
              <Button component="a" variant="default" href={`#/channels/${encodeURIComponent(name)}?tab=settings`}>
                {t('channels.change')}
              </Button>
            </Allowed>
          </EmptyState>
        }
      />
      <Question
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={t(`drifts.ask.${asking ?? 'keep'}`, { channel: name })}
        text={t(`drifts.askText.${asking ?? 'keep'}`)}
      >
        <Allowed to="channels.settleDrift">
          <Button loading={settle.isPending} onClick={() => asking !== null && decide(asking)}>
            {t(asking === 'put_right' ? 'drifts.putRightAll' : 'drifts.keepAll')}
          </Button>
        </Allowed>
      </Question>
    </div>
  );
}
