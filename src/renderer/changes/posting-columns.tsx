import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PostingView } from '../../contract';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { Badge } from '../parts/badge';
import { Moment } from '../parts/moment';
import styles from '../parts/tables/paged-table.module.css';
import type { TableColumn } from '../parts/tables/paged-table';
import { Allowed } from '../parts/page/allowed';

/** Two lines a row, so that the way back is in sight on a narrow window too. */
export function usePostingColumns(onUndo: (posting: PostingView) => void): readonly TableColumn<PostingView>[] {
  const words = useWords();
  return useMemo(() => {
    const { t } = words;
    return [
      { id: 'id', header: '#', min: 56, align: 'right', cell: ({ id }) => <span className="dim">{id}</span> },
      { id: 'what', header: t('changes.what'), min: 230, grow: 1, cell: (posting) => <What posting={posting} /> },
      {
        id: 'many',
        header: t('changes.howMany'),
        min: 130,
        unheaded: true,
        cell: (posting) => <HowMany posting={posting} />,
      },
      {
        id: 'state',
        header: t('changes.state'),
        min: 178,
        unheaded: true,
        cell: (posting) => <Standing posting={posting} />,
      },
      {
        id: 'undo',
        header: '',
        min: 100,
        controls: true,
        align: 'right',
        cell: (posting) => <UndoButton posting={posting} onUndo={onUndo} />,
      },
    ];
  }, [words, onUndo]);
}

function What({ posting }: { posting: PostingView }) {
  const words = useWords();
  return (
    <>
      <div className={styles.line}>
        <Cause posting={posting} />
        {posting.reason !== null && ` · ${posting.reason}`}
      </div>
      <div className={`${styles.line} dim`}>
        {words.actor(posting.actor)} · <Moment at={posting.at} />
      </div>
    </>
  );
}

function Cause({ posting: { kind, run, sale, undoes } }: { posting: PostingView }) {
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

function HowMany({ posting: { movements, prices, fields } }: { posting: PostingView }) {
  const { t } = useWords();
  if (movements + prices + fields === 0) return <span className="dim">{NOTHING}</span>;
  return (
    <>
      {movements > 0 && <div>{t('changes.movements', { count: movements })}</div>}
      {prices > 0 && <div>{t('changes.prices', { count: prices })}</div>}
      {fields > 0 && <div>{t('changes.fields', { count: fields })}</div>}
    </>
  );
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
    <Allowed to={undoneLike(posting)}>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('changes.undoNumber', { id: posting.id })}
        onClick={() => onUndo(posting)}
      >
        {t('changes.undo')}
      </Button>
    </Allowed>
  );
}

/** Taking back is for those who could have done it: prices and edits of products are the owner's. */
const undoneLike = ({ kind }: PostingView) =>
  kind === 'price' || kind === 'adjustment' ? 'ledger.setPrices' : 'ledger.undo';
