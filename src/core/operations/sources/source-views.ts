import type { SourceView } from '../../../contract';
import type { Queryable } from '../../database';
import { DEFAULT_SOURCE, listSources, type Source, SOURCE_SETTINGS } from '../../imports';
import type { Services } from '../../services';
import { readSettings } from '../../settings';

/** Every source, the default one first whether or not a file has come from it. */
export async function listViews(services: Services, db: Queryable): Promise<SourceView[]> {
  const stored = await listSources(db);
  const { watchFolder } = await readSettings(db, services.defaultLanguage);
  const first = stored.find(({ name }) => name === DEFAULT_SOURCE);
  const others = stored.filter(({ name }) => name !== DEFAULT_SOURCE);
  const unknown = { name: DEFAULT_SOURCE, folder: null, settings: SOURCE_SETTINGS };
  return [{ ...(first ?? unknown), folder: watchFolder }, ...others].map((source) => sourceView(services, source));
}

function sourceView(services: Services, { name, folder, settings }: Omit<Source, 'id'>): SourceView {
  const state = services.watching.folders().find(({ sources }) => sources.includes(name));
  const { patterns, brake, ...rest } = settings;
  return {
    name,
    folder,
    ...rest,
    patterns: [...patterns],
    brake: { ...brake },
    watch: state ? { goneSince: state.goneSince, waiting: [...state.waiting] } : null,
  };
}
