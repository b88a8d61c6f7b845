import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../client/api';
import { useWords } from '../language';
import { Said, type Sentence, useSay } from '../parts/use-say';

/** Long enough to change one's mind. */
const UNDO_MS = 15_000;
/** There is one at a time, so that nobody takes back the wrong thing. */
const NOTICE = 'undoable';

/** To be called when something else is about to be done: the way back that is still shown would take back what was before. */
export const withdrawUndo = () => void notifications.hide(NOTICE);

/** Says what has been done, with the way back beside it; the way back is among the changes for good. */
export function useSayUndoable(): (
  sentence: Sentence,
  posting: { readonly id: number } | null,
  onUndone?: () => void,
) => void {
  const { t } = useWords();
  const say = useSay();
  const { mutate } = useMutation(api.ledger.undo.mutationOptions());
  return useCallback(
    (sentence, posting, onUndone) => {
      if (posting === null) return say.done(() => t('productPage.nothingChanged'));
      const undo = () => {
        withdrawUndo();
        mutate(
          { postingId: posting.id },
          {
            onSuccess: (outcome) => {
              if (!outcome.ok) return say.problem(outcome.problem);
              say.done(() => t('productPage.undone'));
              onUndone?.();
            },
            onError: (error) => say.fault(error),
          },
        );
      };
      withdrawUndo();
      notifications.show({
        id: NOTICE,
        color: 'green',
        autoClose: UNDO_MS,
        closeButtonProps: { 'aria-label': t('common.close') },
        message: (
          <Group justify="space-between" wrap="nowrap" gap="sm">
            <Text size="sm">
              <Said sentence={sentence} />
            </Text>
            <Button size="compact-xs" variant="default" onClick={undo}>
              <Said sentence={() => t('productPage.undo')} />
            </Button>
          </Group>
        ),
      });
    },
    [t, say, mutate],
  );
}
