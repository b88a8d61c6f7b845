import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ImportRunView, ProfileView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { Allowed } from '../parts/page/allowed';
import { Foreseen, UndoDialog } from '../parts/notices/undo-dialog';
import { useOperation } from '../parts/use-operation';

/** Takes an applied import back, once it was seen what that does. */
export function UndoRun({ run, kind }: { run: ImportRunView; kind: ProfileView['kind'] }) {
  const { t } = useWords();
  const [asking, { open, close }] = useDisclosure(false);
  return (
    <>
      <Allowed to="imports.undo">
        <Button variant="default" leftSection={<IconArrowBackUp size={16} />} onClick={open}>
          {t('imports.undo')}
        </Button>
      </Allowed>
      <UndoDialog opened={asking} title={t('imports.undoTitle', { file: run.file })} onClose={close}>
        <Preview id={run.id} kind={kind} onClose={close} />
      </UndoDialog>
    </>
  );
}

function Preview({ id, kind, onClose }: { id: number; kind: ProfileView['kind']; onClose: () => void }) {
  const { t } = useWords();
  // What stays depends on everything that came after.
  const looked = useQuery({ ...api.imports.previewUndo.queryOptions({ input: { id } }), staleTime: 0 });
  const undo = useOperation(api.imports.undo.mutationOptions(), {
    done: ({ reverted, kept }) => t(kept > 0 ? 'imports.undoneSome' : 'imports.undone', { count: reverted, kept }),
    onDone: onClose,
  });
  return (
    <Foreseen
      looked={looked}
      to="imports.undo"
      // A run of deliveries ends even where every shelf was counted since.
      endsAnyway={kind === 'delivery'}
      isUndoing={undo.isPending}
      onUndo={() => undo.mutate({ id })}
      onClose={onClose}
    />
  );
}
