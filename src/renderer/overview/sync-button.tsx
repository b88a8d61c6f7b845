import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { api } from '../client/api';
import { useWords } from '../language';
import { useOperation } from '../parts/use-operation';
import { Allowed } from '../parts/page/allowed';

interface SyncButtonProps {
  readonly disabled: boolean;
  /** Something else is what to do next. */
  readonly beside?: boolean;
}

export function SyncButton({ disabled, beside = false }: SyncButtonProps) {
  const { t } = useWords();
  const sync = useOperation(api.sync.run.mutationOptions(), {
    done: (report) =>
      t('channels.synced', { count: report.channels.reduce((sum, channel) => sum + channel.confirmed, 0) }),
  });
  return (
    <Allowed to="sync.run">
      <Button
        variant={beside ? 'default' : 'filled'}
        leftSection={<IconRefresh size={16} />}
        loading={sync.isPending}
        disabled={disabled}
        onClick={() => sync.mutate({})}
      >
        {t('channels.syncNow')}
      </Button>
    </Allowed>
  );
}
