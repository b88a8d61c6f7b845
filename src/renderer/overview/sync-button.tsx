import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { api } from '../client/api';
import { useWords } from '../language';
import { useOperation } from '../parts/use-operation';
import { Allowed } from '../parts/allowed';

export function SyncButton({ disabled }: { disabled: boolean }) {
  const { t } = useWords();
  const sync = useOperation(api.sync.run.mutationOptions(), {
    done: (report) =>
      t('channels.synced', { count: report.channels.reduce((sum, channel) => sum + channel.confirmed, 0) }),
  });
  return (
    <Allowed to="sync.run">
      <Button
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
