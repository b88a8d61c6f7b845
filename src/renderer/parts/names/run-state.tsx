import type { ImportRunView } from '../../../contract';
import { useWords } from '../../language';
import { Badge } from '../badge';
import { RUN_TONES } from '../tone';

/** Closed because the same file was read again: nobody turned it down. */
export const isSuperseded = ({ state, problem }: Pick<ImportRunView, 'state' | 'problem'>): boolean =>
  state === 'discarded' && problem?.code === 'import_superseded';

/** The state of an import in one badge. */
export function RunState({ run }: { run: ImportRunView }) {
  const { t } = useWords();
  return (
    <Badge tone={RUN_TONES[run.state]}>{t(isSuperseded(run) ? 'states.superseded' : `states.run.${run.state}`)}</Badge>
  );
}
