import { Button, Checkbox, Group } from '@mantine/core';
import { IconCheck, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportRunView, ProfileView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { useOperation } from '../parts/use-operation';
import type { Overrides } from './overrides';
import { isWhole, onlyChosen, type PlanChoice } from './plan-choice';
import { Allowed } from '../parts/page/allowed';
import { UndoRun } from './undo-run';

interface DecideProps {
  readonly run: ImportRunView;
  readonly kind: ProfileView['kind'];
  readonly overrides: Overrides;
  readonly choice: PlanChoice;
}

/** What can be done with a run as it stands: apply or discard one that waits, undo one that was applied. */
export function RunActions({ run, ...rest }: DecideProps) {
  if (run.state === 'held' || run.state === 'planned') return <Decide run={run} {...rest} />;
  if (run.state === 'applied') return <UndoRun run={run} kind={rest.kind} />;
  return null;
}

function Decide({ run, kind, overrides, choice }: DecideProps) {
  const { t } = useWords();
  const [includeSuspicious, setInclude] = useState(false);
  const apply = useOperation(api.imports.apply.mutationOptions(), {
    done: ({ run: done }) => t('imports.applied', { count: done.counts.new + done.counts.changed }),
  });
  const discard = useOperation(api.imports.discard.mutationOptions(), { done: () => t('imports.discarded') });
  return (
    <Group gap="xs">
      {/* In a delivery these are lines that wait for their product. */}
      {kind !== 'delivery' && run.counts.suspicious > 0 && (
        <Checkbox
          size="xs"
          label={t('imports.includeSuspicious', { count: run.counts.suspicious })}
          checked={includeSuspicious}
          onChange={(event) => setInclude(event.currentTarget.checked)}
        />
      )}
      <Allowed to="imports.discard">
        <Button
          variant="default"
          leftSection={<IconTrash size={16} />}
          loading={discard.isPending}
          disabled={apply.isPending}
          onClick={() => discard.mutate({ id: run.id })}
        >
          {t('imports.discard')}
        </Button>
      </Allowed>
      <Allowed to="imports.apply">
        <Button
          leftSection={<IconCheck size={16} />}
          loading={apply.isPending}
          disabled={discard.isPending}
          onClick={() =>
            apply.mutate({ id: run.id, overrides, confirmProfile: true, includeSuspicious, ...onlyChosen(choice) })
          }
        >
          {t(isWhole(choice) ? 'imports.apply' : 'rows.applyChosen')}
        </Button>
      </Allowed>
    </Group>
  );
}
