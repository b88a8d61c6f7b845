import { ActionIcon, Group, SegmentedControl } from '@mantine/core';
import { IconTrash, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { WaitlistEntryView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { Badge } from '../parts/badge';
import { EmptyState } from '../parts/empty-state';
import { Moment } from '../parts/moment';
import { PagedTable, type TableColumn } from '../parts/paged-table';
import { useOperation } from '../parts/use-operation';
import { Allowed } from '../parts/allowed';

const STATES = ['waiting', 'notified', 'removed'] as const;
type State = (typeof STATES)[number];
const TONES = { waiting: 'info', notified: 'ok', removed: 'mute' } as const;

export function Entries() {
  const { t } = useWords();
  const [state, setState] = useState<State>('waiting');
  const columns = useEntryColumns();
  const source = useMemo(
    () => ({
      ask: (page: { offset: number; limit: number }) => api.waitlist.list.queryOptions({ input: { ...page, state } }),
      read: (answer: { items: WaitlistEntryView[]; total: number }) => answer,
    }),
    [state],
  );
  return (
    <>
      <Group mb="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('common.state')}
          value={state}
          onChange={(value) => setState(value)}
          data={STATES.map((value) => ({ value, label: t(`states.entry.${value}`) }))}
        />
      </Group>
      <PagedTable
        label={t('waitlist.entries')}
        columns={columns}
        source={source}
        question={state}
        loadingWords={t('waitlist.loading')}
        foot={(count) => t('waitlist.total', { count })}
        empty={<EmptyState icon={IconUsers} title={t('waitlist.emptyTitle')} text={t('waitlist.emptyText')} />}
      />
    </>
  );
}

function useEntryColumns(): readonly TableColumn<WaitlistEntryView>[] {
  const words = useWords();
  return useMemo(() => {
    const { t } = words;
    return [
      { id: 'email', header: t('waitlist.email'), min: 220, grow: 1.4, cell: (entry) => entry.email },
      {
        id: 'product',
        header: t('waitlist.product'),
        min: 260,
        grow: 2,
        cell: (entry) => (
          <>
            <Link to="/products/$sku" params={{ sku: entry.sku }} className="link code">
              {entry.sku}
            </Link>{' '}
            {entry.name}
          </>
        ),
      },
      {
        id: 'state',
        header: t('common.state'),
        min: 150,
        cell: (entry) => <Badge tone={TONES[entry.state]}>{t(`states.entry.${entry.state}`)}</Badge>,
      },
      {
        id: 'language',
        header: t('waitlist.language'),
        min: 90,
        cell: (entry) => t(`language.${entry.language}`),
      },
      {
        id: 'since',
        header: t('waitlist.since'),
        min: 170,
        align: 'right',
        cell: (entry) => <Moment at={entry.createdAt} />,
      },
      { id: 'remove', header: '', min: 56, align: 'right', cell: (entry) => <Remove entry={entry} /> },
    ];
  }, [words]);
}

function Remove({ entry }: { entry: WaitlistEntryView }) {
  const { t } = useWords();
  const remove = useOperation(api.waitlist.remove.mutationOptions(), {
    done: () => t('waitlist.removed', { email: entry.email }),
  });
  if (entry.state === 'removed') return null;
  return (
    <Allowed to="waitlist.remove">
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        loading={remove.isPending}
        aria-label={t('waitlist.remove', { email: entry.email })}
        onClick={() => remove.mutate({ id: entry.id })}
      >
        <IconTrash size={16} color="var(--os-dim)" />
      </ActionIcon>
    </Allowed>
  );
}
