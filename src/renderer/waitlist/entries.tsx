import { ActionIcon, Button, Group, SegmentedControl } from '@mantine/core';
import { IconDownload, IconTrash, IconUsers } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { WaitlistEntryView } from '../../contract';
import { api, client } from '../client/api';
import { useWords } from '../language';
import { Badge } from '../parts/badge';
import { EmptyState } from '../parts/page/empty-state';
import { LongName } from '../parts/names/long-name';
import { Moment } from '../parts/moment';
import { PagedTable, type TableColumn } from '../parts/tables/paged-table';
import { ProductLink } from '../parts/names/product-link';
import { Question } from '../parts/notices/question';
import { savePieces } from '../parts/save-pieces';
import { useOperation } from '../parts/use-operation';
import { useSay } from '../parts/use-say';
import { Allowed } from '../parts/page/allowed';

const STATES = ['waiting', 'notified', 'removed'] as const;
type State = (typeof STATES)[number];
const TONES = { waiting: 'info', notified: 'ok', removed: 'mute' } as const;

interface EntriesProps {
  /** Only this product, in the order in which its people are told. */
  readonly sku: string | null;
  readonly onAll: () => void;
}

export function Entries({ sku, onAll }: EntriesProps) {
  const { t } = useWords();
  const say = useSay();
  const [state, setState] = useState<State>('waiting');
  const columns = useEntryColumns();
  const source = useMemo(
    () => ({
      ask: (page: { offset: number; limit: number }) =>
        api.waitlist.list.queryOptions({
          input: { ...page, state, ...(sku === null ? {} : { sku, order: 'turn' as const }) },
        }),
      read: (answer: { items: WaitlistEntryView[]; total: number }) => answer,
    }),
    [state, sku],
  );
  return (
    <>
      <Group mb="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('common.state')}
          value={state}
          onChange={(value) => setState(value)}
          data={STATES.map((value) => ({ value, label: t(`states.entries.${value}`) }))}
        />
        {sku !== null && (
          <>
            <Badge tone="info">{t('waitlistWork.only', { sku })}</Badge>
            <Button variant="subtle" size="xs" onClick={onAll}>
              {t('waitlistWork.all')}
            </Button>
          </>
        )}
        <Allowed to="waitlist.export">
          <Button
            variant="default"
            ml="auto"
            leftSection={<IconDownload size={16} />}
            onClick={() => void saveList(state).catch(say.fault)}
          >
            {t('waitlistWork.export')}
          </Button>
        </Allowed>
      </Group>
      <PagedTable
        label={t('waitlist.entries')}
        columns={columns}
        source={source}
        question={`${state} ${sku ?? ''}`}
        loadingWords={t('waitlist.loading')}
        foot={(count) => t('waitlist.total', { count })}
        empty={
          <EmptyState
            icon={IconUsers}
            title={t(state === 'waiting' ? 'waitlist.emptyTitle' : 'waitlist.noneTitle')}
            advises={state === 'waiting' ? 'waitlist.add' : undefined}
            text={t(state === 'waiting' ? 'waitlist.emptyText' : 'waitlist.noneText')}
          />
        }
      />
    </>
  );
}

/** With every address in the open, which is why it is the owner's. */
const saveList = (state: State) => savePieces((offset) => client.waitlist.export({ state, offset, limit: 5_000 }));

function useEntryColumns(): readonly TableColumn<WaitlistEntryView>[] {
  const words = useWords();
  return useMemo(() => {
    const { t } = words;
    return [
      {
        id: 'email',
        header: t('waitlist.email'),
        min: 220,
        grow: 1.4,
        unheaded: true,
        cell: ({ email }) => (
          <span title={email}>
            <LongName end={18}>{email}</LongName>
          </span>
        ),
      },
      {
        id: 'product',
        header: t('waitlist.product'),
        min: 260,
        grow: 2,
        wraps: 330,
        cell: (entry) => (
          <span title={entry.name}>
            <ProductLink sku={entry.sku} /> {entry.name}
          </span>
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
        min: 104,
        folds: 1,
        cell: (entry) => t(`language.${entry.language}`),
      },
      {
        id: 'since',
        header: t('waitlist.since'),
        min: 170,
        align: 'right',
        folds: 2,
        cell: (entry) => <Moment at={entry.createdAt} />,
      },
      { id: 'remove', header: '', min: 56, align: 'right', controls: true, cell: (entry) => <Remove entry={entry} /> },
    ];
  }, [words]);
}

function Remove({ entry }: { entry: WaitlistEntryView }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const remove = useOperation(api.waitlist.remove.mutationOptions(), {
    done: () => t('waitlist.removed', { email: entry.email }),
    onDone: () => setAsking(false),
  });
  if (entry.state === 'removed') return null;
  return (
    <>
      <Allowed to="waitlist.remove">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('waitlist.remove', { email: entry.email })}
          onClick={() => setAsking(true)}
        >
          <IconTrash size={16} color="var(--os-dim)" />
        </ActionIcon>
      </Allowed>
      <Question
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('waitlistWork.removeTitle', { email: entry.email })}
        text={t('waitlistWork.removeText', { name: entry.name })}
      >
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ id: entry.id })}>
          {t('waitlistWork.removeAction')}
        </Button>
      </Question>
    </>
  );
}
