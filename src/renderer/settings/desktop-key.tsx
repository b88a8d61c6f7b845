import { Button, Group, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../client/api';
import { useWords } from '../language';

/** How the data key is kept, and the way to a copy of it; saving is done by the program, which says how it went. */
export function DesktopKey({ onExport }: { onExport: () => void }) {
  const { t } = useWords();
  const key = useQuery(api.key.show.queryOptions({ input: {} }));
  return (
    <Group justify="space-between" wrap="nowrap" align="center" mih={64}>
      <div>
        <Text size="sm" fw={600}>
          {t('desktop.key')}
        </Text>
        <Text size="sm" c="dimmed">
          {t('desktop.keyText')} {key.data && t(`desktop.keyKept.${key.data.kept}`)}
        </Text>
      </div>
      <Button style={{ flex: 'none' }} variant="default" leftSection={<IconKey size={16} />} onClick={onExport}>
        {t('desktop.exportKey')}
      </Button>
    </Group>
  );
}
