import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconReload } from '@tabler/icons-react';
import { useWords } from '../language';
import { Question } from '../parts/notices/question';
import styles from './scanning.module.css';

/** Throws away what was scanned; asked first, because a glove presses the wrong button easily. */
export function StartOver({ onConfirm }: { onConfirm: () => void }) {
  const { t } = useWords();
  const [asking, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        size="md"
        variant="default"
        className={styles.brief}
        leftSection={<IconReload size={20} aria-hidden />}
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
