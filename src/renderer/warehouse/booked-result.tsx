import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../client/api';
import { useWords } from '../language';
import { Allowed } from '../parts/allowed';
import { Notice } from '../parts/notice';
import { Question } from '../parts/question';
import { useOperation } from '../parts/use-operation';
import { saveFile } from './save-file';

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
  const print = useOperation(api.documents.posting.mutationOptions(), {
    done: ({ file }) => t('warehouse.printed', { name: file.name }),
    onDone: ({ file }) => saveFile(file),
  });
  const undo = useOperation(api.ledger.undo.mutationOptions(), {
    onDone: ({ reverted }) => {
      setUndoneText(t('warehouse.undone', { count: reverted }));
      close();
    },
  });
  const isUndone = undoneText !== null;
  return (
    <Notice tone={isUndone ? 'info' : 'ok'} title={isUndone ? t('warehouse.undoneTitle') : title}>
      <Text size="sm">{undoneText ?? text}</Text>
      <Group gap="xs" mt="sm">
        <Button size="md" onClick={onAgain}>
          {t('warehouse.again')}
        </Button>
        <Button
          size="md"
          variant="default"
          leftSection={<IconPrinter size={20} />}
          loading={print.isPending}
          onClick={() => print.mutate({ id: postingId, language })}
        >
          {t('warehouse.print')}
        </Button>
        {!isUndone && (
          <Allowed to="ledger.undo">
            <Button size="md" variant="default" leftSection={<IconArrowBackUp size={20} />} onClick={open}>
              {t('warehouse.undo')}
            </Button>
          </Allowed>
        )}
      </Group>
      <Question opened={asking} onClose={close} title={t('warehouse.undoTitle')} text={t('warehouse.undoText')}>
        <Button color="red" loading={undo.isPending} onClick={() => undo.mutate({ postingId })}>
          {t('warehouse.undo')}
        </Button>
      </Question>
    </Notice>
  );
}
