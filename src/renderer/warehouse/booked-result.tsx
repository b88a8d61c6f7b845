import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../client/api';
import { UndoPosting } from '../changes/undo-posting';
import { useWords } from '../language';
import { Allowed } from '../parts/page/allowed';
import { Notice } from '../parts/notices/notice';
import { PaperButtons } from './paper-buttons';
import { usePaper } from './use-paper';

interface BookedResultProps {
  readonly postingId: number;
  readonly title: string;
  readonly text: string;
  readonly onAgain: () => void;
}

/** What came of a count or a transfer: its paper, the way back, and the way on. */
export function BookedResult({ postingId, title, text, onAgain }: BookedResultProps) {
  const { t, language } = useWords();
  const [asking, { open, close }] = useDisclosure(false);
  const [undoneText, setUndoneText] = useState<string | null>(null);
  const paper = usePaper(api.documents.posting.mutationOptions());
  const isUndone = undoneText !== null;
  return (
    <Notice tone={isUndone ? 'info' : 'ok'} title={isUndone ? t('warehouse.undoneTitle') : title}>
      <Text size="sm">{undoneText ?? text}</Text>
      <Group gap="xs" mt="sm">
        <Button size="md" onClick={onAgain}>
          {t('warehouse.again')}
        </Button>
        <PaperButtons size="md" paper={paper} input={{ id: postingId, language }} />
        {!isUndone && (
          <Allowed to="ledger.undo">
            <Button size="md" variant="default" leftSection={<IconArrowBackUp size={20} />} onClick={open}>
              {t('warehouse.undo')}
            </Button>
          </Allowed>
        )}
      </Group>
      <UndoPosting
        posting={asking ? { id: postingId } : null}
        title={t('warehouse.undoTitle')}
        onUndone={(count) => setUndoneText(t('warehouse.undone', { count }))}
        onClose={close}
      />
    </Notice>
  );
}
