import { NOTHING } from '../language/format';
import { useLocations } from './use-locations';

/** Locations by the names people gave them; by their codes until those are known. */
export function LocationNames({ codes }: { codes: readonly string[] }) {
  const nameOf = useLocationName();
  return codes.map(nameOf).join(', ') || NOTHING;
}

export function useLocationName(): (code: string) => string {
  const locations = useLocations();
  return (code) => locations.data?.find((one) => one.code === code)?.name ?? code;
}
