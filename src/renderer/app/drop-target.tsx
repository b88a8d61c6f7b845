import { Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { chooseFile } from '../client/chosen-file';
import { useWords } from '../language';
import styles from './shell.module.css';

/** A file dropped anywhere starts its import. */
export function DropTarget() {
  const { t } = useWords();
  const [over, setOver] = useState(false);
  const navigate = useNavigate();

  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      chooseFile(file);
      void navigate({ to: '/imports/new' });
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [navigate]);

  if (!over) return null;
  return (
    <div className={styles.drop}>
      <Stack align="center" gap="xs">
        <IconFileImport size={40} color="var(--os-accent)" />
        <Text fw={600} size="lg">
          {t('imports.dropHere')}
        </Text>
        <Text c="dimmed">{t('imports.dropPromise')}</Text>
      </Stack>
    </div>
  );
}
