import type { Operations, Services } from '../../services';
import { correct } from './corrections/correct-rows';
import { exportRows } from './corrections/export-rows';
import { dismiss, rejected } from './corrections/show-rejected';
import { apply, discard } from './decide-run';
import { inspect } from './inspect-file';
import { replan } from './replan';
import { runImport } from './run-import';
import { createRunningImports } from './running-imports';
import { list, problems, show } from './show-runs';
import { previewUndo, undo } from './undo-run';

export function createImportOperations(services: Services): Operations['imports'] {
  const running = createRunningImports(services);
  return {
    inspect: inspect(services),
    run: running.stoppable(runImport(services)),
    list: list(services),
    show: show(services),
    problems: problems(services),
    rejected: rejected(services),
    exportRows: exportRows(services),
    correct: correct(services),
    dismiss: dismiss(services),
    replan: running.stoppable(replan(services)),
    apply: running.stoppable(apply(services)),
    cancel: async ({ task }) => ({ cancelled: await running.cancel(task) }),
    discard: discard(services),
    previewUndo: previewUndo(services),
    undo: undo(services),
  };
}
export { readExpected } from './read-expected';
export { runView } from './views';
