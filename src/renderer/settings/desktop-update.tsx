import { Button, Group, Text } from '@mantine/core';
import type { DesktopRequest, DesktopState } from '../../contract';
import { useWords } from '../language';

interface DesktopUpdateProps {
  readonly update: DesktopState['update'];
  readonly version: string;
  readonly onAsk: (request: DesktopRequest) => void;
}

/** Which version this is, whether there is a newer one, and what can be done about it. */
export function DesktopUpdate({ update, version, onAsk }: DesktopUpdateProps) {
  const { t } = useWords();
  return (
    <Group justify="space-between" wrap="nowrap" align="center" mih={44}>
      <div>
        <Text size="sm" fw={600}>
          {t('desktop.version', { version })}
        </Text>
        <Text size="sm" c="dimmed" role="status">
          {t(`desktop.update.${update.state}`, { version: update.version ?? '' })}
        </Text>
      </div>
      {update.state === 'ready' && (
        <Button style={{ flex: 'none' }} onClick={() => onAsk({ do: 'install_update' })}>
          {t('desktop.install')}
        </Button>
      )}
      {(update.state === 'idle' || update.state === 'failed') && (
        <Button style={{ flex: 'none' }} variant="default" onClick={() => onAsk({ do: 'check_update' })}>
          {t('desktop.check')}
        </Button>
      )}
    </Group>
  );
}
