import { useCallback } from 'react';
import type { LocationView } from '../../../contract';
import { NOTHING } from '../../language/format';
import { FewNames } from './few-names';
import { useLocations } from './use-locations';

/** Locations by the names people gave them; by their codes until those are known. */
export function LocationNames({ codes }: { codes: readonly string[] }) {
  const nameOf = useLocationName();
  return codes.length === 0 ? NOTHING : <FewNames names={codes.map(nameOf)} />;
}

export function useLocationName(): (code: string) => string {
  const { data } = useLocations();
  return useCallback((code: string) => data?.find((one) => one.code === code)?.name ?? code, [data]);
}

/** More choices than this are found faster by typing than by looking. */
export const MANY = 8;

/** Locations to choose among; the code stands beside a name only where another one is called the same. */
export function locationChoices(locations: readonly Pick<LocationView, 'code' | 'name'>[]) {
  return locations.map(({ code, name }) => {
    const isShared = locations.some((other) => other.code !== code && other.name === name);
    return { value: code, label: isShared ? `${name} (${code})` : name };
  });
}
