import type { FileDocumentView, ImportReport, ProblemView } from '../../../contract';
import { Fault } from '../../foundation';
import { findRun, listProblemReasons, listRowProblems, withPlace } from '../../imports';
import type { Services } from '../../services';
import { firstChanges } from './plan/choice/changes';
import { placed, profileView, runView } from './views';

/** What only the one who ran the import knows of it. */
interface Found {
  readonly confidence: number;
  readonly doubts: readonly ProblemView[];
  readonly documents?: readonly FileDocumentView[];
  readonly asOfFrom?: ImportReport['asOfFrom'];
}

const FIRST_ROWS = { offset: 0, limit: 50 };

/** Announces a run that has been committed, and answers with it and the first rows of what it did. */
export async function reportRun(services: Services, runId: number, found: Found): Promise<ImportReport> {
  const db = services.database.read;
  const run = await findRun(db, runId);
  if (!run) throw new Fault('run_vanished', `Import run ${runId} was written and is not there`);
  services.events.publish({
    type: 'progress',
    task: `import-${runId}`,
    kind: 'import',
    subject: run.file,
    phase: 'done',
    done: run.counts.rows,
    total: run.counts.rows,
    perSecond: null,
    secondsLeft: null,
    finished: true,
  });
  services.events.publish({ type: 'changed', what: 'imports' });
  if (run.state === 'applied') {
    services.events.publish({ type: 'changed', what: 'products' });
    services.events.publish({ type: 'changed', what: 'deliveries' });
    services.events.publish({ type: 'changed', what: 'channels' });
  }
  return {
    run: runView(run),
    profile: profileView(run.profile),
    confidence: found.confidence,
    doubts: [...found.doubts],
    changes: (await firstChanges(db, runId, FIRST_ROWS.limit)).map((change) => withPlace(run.profile.sheets, change)),
    problems: (await listRowProblems(db, runId, FIRST_ROWS)).items.map((found) => placed(run.profile, found)),
    reasons: (await listProblemReasons(db, runId)).map((reason) => placed(run.profile, reason)),
    documents: [...(found.documents ?? [])],
    asOfFrom: found.asOfFrom ?? null,
  };
}
