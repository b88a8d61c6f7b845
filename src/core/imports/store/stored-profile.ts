import type { Profile } from '../types';

/** A profile as it was kept; what profiles of earlier versions did not say has the only meaning it could have then. */
export function parseProfile(json: string): Profile {
  return { kind: 'stock', scope: 'partial', part: null, ...(JSON.parse(json) as Partial<Profile>) } as Profile;
}
