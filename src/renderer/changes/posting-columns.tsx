import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PostingView } from '../../contract';
import { useWords, type Words } from '../language';
import { NOTHING } from '../language/format';
import { Badge } from '../parts/badge';
import { Moment } from '../parts/moment';
import type { TableColumn } from '../parts/paged-table';

const CHANNEL = 'channel:';

export function usePostingColumns(onUndo: (posting: PostingView) => void): readonly TableColumn<PostingView>[] {
  const words = useWords();
  return useMemo(() => {
    const { t, count } = words;
    const amount = (value: number) => (value === 0 ? <span className="dim">{NOTHING}</span> : count(value));
    return [
      { id: 'id', header: '#', min: 64, align: 'right', cell: ({ id }) => <span className="dim">{id}</span> },
      { id: 'what', header: t('changes.what'), min: 220, grow: 2, cell: (posting) => <What posting={posting} /> },
      {
        id: 'who',
        header: t('changes.who'),
        min: 150,
        grow: 1,
        cell: ({ actor }) => actorName(actor, words),
      },
      { id: 'movements', header: t('changes.movements'), min: 90, align: 'right', cell: (it) => amount(it.movements) },
      { id: 'prices', header: t('changes.prices'), min: 90, align: 'right', cell: (it) => amount(it.prices) },
      { id: 'state', header: t('changes.state'), min: 160, cell: (posting) => <Standing posting={posting} /> },
      { id: 'at', header: t('common.when'), min: 170, align: 'right', cell: ({ at }) => <Moment at={at} /> },
      {
        id: 'undo',
        header: '',
        min: 110,
        align: 'right',
        cell: (posting) => <UndoButton posting={posting} onUndo={onUndo} />,
      },
    ];
  }, [words, onUndo]);
}

function What({ posting: { kind, run, sale, undoes } }: { posting: PostingView }) {
  const { t } = useWords();
  if (undoes !== null) return <>{t('changes.undoOf', { id: undoes })}</>;
  if (run !== null) {
    return (
      <Link className="link" to="/imports/$id" params={{ id: String(run.id) }} title={run.file}>
        {kind === 'import' ? t('changes.importOf', { file: run.file }) : `${t(`changes.kinds.${kind}`)} · ${run.file}`}
      </Link>
    );
  }
  if (sale !== null) return <>{t('changes.saleOf', { number: sale.number })}</>;
  return <>{t(`changes.kinds.${kind}`)}</>;
}

function actorName(actor: string, { t, code }: Words): string {
  return actor.startsWith(CHANNEL)
    ? t('changes.channelActor', { channel: actor.slice(CHANNEL.length) })
    : code('actor', actor);
}

function Standing({ posting: { undoneBy, leftStanding } }: { posting: PostingView }) {
  const { t } = useWords();
  if (undoneBy === null) return <Badge tone="ok">{t('changes.stands')}</Badge>;
  return <Badge tone="mute">{t(leftStanding > 0 ? 'changes.partlyUndone' : 'changes.undone')}</Badge>;
}

function UndoButton({ posting, onUndo }: { posting: PostingView; onUndo: (posting: PostingView) => void }) {
  const { t, describe } = useWords();
  if (!posting.undoable) {
    const why = posting.whyNot === null ? null : describe(posting.whyNot).what;
    return (
      <span className="dim" title={why ?? undefined}>
        {NOTHING}
      </span>
    );
  }
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={t('changes.undoNumber', { id: posting.id })}
      onClick={() => onUndo(posting)}
    >
      {t('changes.undo')}
    </Button>
  );
}
