import { useQuery } from '@tanstack/react-query';
import { api } from '../client/api';
import { useWords } from '../language';
import { Foreseen, UndoDialog } from '../parts/notices/undo-dialog';
import { useOperation } from '../parts/use-operation';
import { withdrawUndo } from '../product/say-undoable';

interface UndoPostingProps {
  readonly posting: { readonly id: number } | null;
  readonly title?: string;
  /** Says itself that it was done; otherwise a notice does. */
  readonly onUndone?: (reverted: number) => void;
  readonly onClose: () => void;
}

/** Takes any change back, once it was seen what that does. */
export function UndoPosting({ posting, title, onUndone, onClose }: UndoPostingProps) {
  const { t } = useWords();
  return (
    <UndoDialog
      opened={posting !== null}
      title={title ?? t('changes.previewTitle', { id: posting?.id ?? 0 })}
      onClose={onClose}
    >
      {posting !== null && <Preview postingId={posting.id} onUndone={onUndone} onClose={onClose} />}
    </UndoDialog>
  );
}

interface PreviewProps extends Pick<UndoPostingProps, 'onClose'> {
  readonly postingId: number;
  readonly onUndone: UndoPostingProps['onUndone'];
}

function Preview({ postingId, onUndone, onClose }: PreviewProps) {
  const { t } = useWords();
  // What stays depends on everything that came after.
  const looked = useQuery({ ...api.ledger.preview.queryOptions({ input: { postingId } }), staleTime: 0 });
  const undo = useOperation(api.ledger.undo.mutationOptions(), {
    ...(onUndone === undefined && {
      done: ({ reverted, kept }) => t(kept > 0 ? 'changes.doneSome' : 'changes.done', { count: reverted, kept }),
    }),
    onDone: ({ reverted }) => {
      onUndone?.(reverted);
      onClose();
    },
  });
  return (
    <Foreseen
      looked={looked}
      to="ledger.undo"
      isUndoing={undo.isPending}
      onUndo={() => {
        withdrawUndo();
        undo.mutate({ postingId });
      }}
      onClose={onClose}
    />
  );
}
