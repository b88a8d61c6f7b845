import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRotate2 } from '@tabler/icons-react';
import { useWords } from '../language';
import { Question } from '../parts/question';

/** Throws away what was scanned; asked first, because a glove presses the wrong button easily. */
export function StartOver({ onConfirm }: { onConfirm: () => void }) {
  const { t } = useWords();
  const [asking, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        size="md"
        variant="default"
        leftSection={<IconRotate2 size={20} aria-hidden />}
        aria-label={t('warehouse.draftDrop')}
        onClick={open}
      >
        <Text span inherit visibleFrom="xs">
          {t('warehouse.draftDrop')}
        </Text>
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
