import type { Operations, Services } from '../../services';
import { listViews } from './source-views';
import { setSource } from './set-source';
import { tidy } from './tidy-files';

/** Sources: where files come from, which folders are watched for them, and how long copies are kept. */
export function createSourceOperations(services: Services): Operations['sources'] {
  return { list: () => listViews(services, services.database.read), set: setSource(services), tidy: tidy(services) };
}

export { defaultFolderProblem } from './set-source';
