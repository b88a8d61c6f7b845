import { Button, Checkbox, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../client/api';
import { fileInput } from '../client/file-input';
import { useImportOf } from '../client/tasks';
import { useWords } from '../language';
import { StoppableTask } from '../parts/page/task-line';
import { useOperation } from '../parts/use-operation';
import { type ChosenFile, chooseFile } from '../client/chosen-file';
import { ChooseAnother } from './choose-another';
import styles from './imports.module.css';
import type { Overrides } from './overrides';
import { Allowed } from '../parts/page/allowed';

interface PlanRequestProps {
  readonly file: ChosenFile;
  readonly named: { readonly source?: string; readonly asOf?: string };
  readonly overrides: Overrides;
  readonly certain: boolean;
}

/** Asks for the plan; nothing changes in the master until the plan is applied. */
export function PlanRequest({ file, named, overrides, certain }: PlanRequestProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [confirm, setConfirm] = useState(true);
  const running = useImportOf(file);
  const plan = useOperation(api.imports.run.mutationOptions(), {
    onDone: ({ run }) => {
      chooseFile(null);
      void navigate({ to: '/imports/$id', params: { id: String(run.id) } });
    },
  });
  if (plan.isPending && running !== null) {
    return (
      <div className={styles.bar} data-busy>
        <StoppableTask task={running} />
      </div>
    );
  }
  return (
    <div className={styles.bar} data-foot>
      <Checkbox
        label={t(certain ? 'imports.rememberReading' : 'imports.confirmReading')}
        checked={confirm}
        onChange={(event) => setConfirm(event.currentTarget.checked)}
      />
      <Group gap="xs">
        <ChooseAnother />
        <Allowed to="imports.run">
          <Button
            loading={plan.isPending}
            onClick={() =>
              plan.mutate({ ...fileInput(file), ...named, overrides, confirmProfile: confirm, dryRun: true })
            }
          >
            {t('imports.showPlan')}
          </Button>
        </Allowed>
      </Group>
    </div>
  );
}
