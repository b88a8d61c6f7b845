import type { Queryable } from '../../database';
import { readRows } from '../../imports';
import type { Call, Services } from '../../services';
import { matchByGtin } from './plan/codes/match-by-gtin';
import type { PlanRequest } from './planning';

/**
 * The places a table names row by row, by code, as it first writes them and in the order they come; null for every other
 * table.
 */
export async function placesIn(
  services: Services,
  db: Queryable,
  { file, profile }: Pick<PlanRequest, 'file' | 'profile'>,
  call: Call,
): Promise<ReadonlyMap<string, string | null> | null> {
  if (profile.kind === 'delivery' || !profile.columns.some(({ field }) => field === 'location')) return null;
  const places = new Map<string, string | null>();
  const batches = readRows(() => services.files.read(file.hash), profile, {
    signal: call.signal,
    bytes: file.bytes,
    path: services.files.pathOf(file.hash),
    name: file.name,
  });
  for await (const { rows, problems } of batches) {
    const matched = (await matchByGtin(db, profile, problems))?.rows ?? [];
    for (const { location, place } of [...rows, ...matched]) {
      const code = location ?? 'main';
      if (!places.has(code)) places.set(code, place ?? null);
    }
  }
  return places;
}
