import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useWords } from '../language';
import { Question } from '../parts/question';

/** Throws away what was scanned; asked first, because a glove presses the wrong button easily. */
export function StartOver({ onConfirm }: { onConfirm: () => void }) {
  const { t } = useWords();
  const [asking, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size="md" variant="subtle" color="gray" onClick={open}>
        {t('warehouse.draftDrop')}
      </Button>
      <Question opened={asking} onClose={close} title={t('warehouse.dropTitle')} text={t('warehouse.dropText')}>
        <Button
          color="red"
          onClick={() => {
            onConfirm();
            close();
          }}
        >
          {t('warehouse.dropConfirm')}
        </Button>
      </Question>
    </>
  );
}
