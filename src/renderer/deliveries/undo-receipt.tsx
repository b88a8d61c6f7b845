import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../client/api';
import { useWords } from '../language';
import { Allowed } from '../parts/page/allowed';
import { Foreseen, UndoDialog } from '../parts/notices/undo-dialog';
import { useOperation } from '../parts/use-operation';

/** Takes goods that came back off stock, once it was seen what that does. */
export function UndoReceipt({ id }: { id: number }) {
  const { t } = useWords();
  const [asking, { open, close }] = useDisclosure(false);
  return (
    <>
      <Allowed to="deliveries.undo">
        <Button variant="default" leftSection={<IconArrowBackUp size={16} />} onClick={open}>
          {t('deliveries.undo')}
        </Button>
      </Allowed>
      <UndoDialog opened={asking} title={t('deliveries.undoTitle')} onClose={close}>
        <Preview id={id} onClose={close} />
      </UndoDialog>
    </>
  );
}

function Preview({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useWords();
  // What stays depends on everything that came after.
  const looked = useQuery({ ...api.deliveries.previewUndo.queryOptions({ input: { id } }), staleTime: 0 });
  const undo = useOperation(api.deliveries.undo.mutationOptions(), {
    done: ({ reverted, kept }) =>
      t(kept > 0 ? 'deliveries.undoneSome' : 'deliveries.undone', { count: reverted, kept }),
    onDone: onClose,
  });
  return (
    <Foreseen
      looked={looked}
      to="deliveries.undo"
      // A receipt ends even where every shelf was counted since.
      endsAnyway
      isUndoing={undo.isPending}
      onUndo={() => undo.mutate({ id })}
      onClose={onClose}
    />
  );
}
