import { useQuery } from '@tanstack/react-query';
import { api } from '../client/api';
import { NOTHING } from '../language/format';

/** Locations by the names people gave them; by their codes until those are known. */
export function LocationNames({ codes }: { codes: readonly string[] }) {
  const locations = useQuery(api.warehouse.locations.queryOptions({ input: {} }));
  const nameOf = (code: string) => locations.data?.find((one) => one.code === code)?.name ?? code;
  return codes.map(nameOf).join(', ') || NOTHING;
}
