import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../language';

interface QuestionProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly text: ReactNode;
  /** The button that says yes. */
  readonly children: ReactNode;
}

/** Asks before something that is not lightly taken back; closing it does nothing, and is what Enter does at first. */
export function Question({ opened, onClose, title, text, children }: QuestionProps) {
  const { t } = useWords();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack>
        <Text size="sm" component="div">
          {text}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button data-autofocus variant="default" onClick={onClose}>
            {t('common.close')}
          </Button>
          {children}
        </Group>
      </Stack>
    </Modal>
  );
}
