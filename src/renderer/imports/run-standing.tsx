import { Group, Paper, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ImportRunView, ProfileView } from '../../contract';
import { api } from '../client/api';
import { useImportOf } from '../client/tasks';
import { deliveryName } from '../parts/names/delivery-name';
import { useWords } from '../language';
import { StoppableTask } from '../parts/page/task-line';
import { HeldReasons } from './held-reasons';
import styles from './imports.module.css';

/** Where a run stands: how far it has got while it is being applied, else its state in words; and what came of it. */
export function RunStanding({ run, profile }: { run: ImportRunView; profile: ProfileView }) {
  const running = useImportOf({ runId: run.id });
  return (
    <Stack gap="xs" className={styles.standing}>
      {running === null ? (
        <HeldReasons run={run} />
      ) : (
        <Paper p="md">
          <StoppableTask task={running} />
        </Paper>
      )}
      {profile.kind === 'delivery' && (run.state === 'applied' || run.state === 'undone') && (
        <ItsDeliveries run={run} />
      )}
    </Stack>
  );
}

function ItsDeliveries({ run }: { run: ImportRunView }) {
  const words = useWords();
  const found = useQuery(api.deliveries.list.queryOptions({ input: { runId: run.id, limit: 20 } }));
  const items = found.data?.items ?? [];
  return (
    <Group gap="sm" mih={22}>
      <span className="dim">{words.t('deliveries.ofRun')}:</span>
      {items.map((delivery) => (
        <Link key={delivery.id} className="link" to="/deliveries/$id" params={{ id: String(delivery.id) }}>
          {deliveryName(delivery, words)}
        </Link>
      ))}
    </Group>
  );
}
