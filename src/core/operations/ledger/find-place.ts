import type { Queryable } from '../../database';
import { ok, type Outcome, problem, refused } from '../../foundation';
import { findLocations, type LocationRow } from '../../stock';

/** A location that is there already: a slip of the pen must not open a new warehouse. */
export async function findPlace(db: Queryable, code: string): Promise<Outcome<LocationRow>> {
  const known = await findLocations(db);
  const found = known.find((location) => location.code === code);
  const codes = known.map((location) => location.code).join(', ');
  return found ? ok(found) : refused(problem('location_unknown', { location: code, known: codes }));
}
