import { readRows } from '../../imports';
import type { Call, Services } from '../../services';
import type { PlanRequest } from './planning';

/** The codes of the places a table names row by row, in the order they come; null for every other table. */
export async function placesIn(
  services: Services,
  { file, profile }: Pick<PlanRequest, 'file' | 'profile'>,
  call: Call,
): Promise<readonly string[] | null> {
  if (profile.kind === 'delivery' || !profile.columns.some(({ field }) => field === 'location')) return null;
  const places = new Set<string>();
  const batches = readRows(() => services.files.read(file.hash), profile, {
    signal: call.signal,
    bytes: file.bytes,
    path: services.files.pathOf(file.hash),
    name: file.name,
  });
  for await (const { rows } of batches) for (const { location } of rows) places.add(location ?? 'main');
  return [...places];
}
