import type { QueryKey } from '@tanstack/react-query';
import type { CoreEvent } from '../../contract';

export type ChangedWhat = Extract<CoreEvent, { type: 'changed' }>['what'];

/** Areas of the contract whose answers may differ once something has changed; the overview sums up all of them. */
const AREAS: Record<ChangedWhat, readonly string[]> = {
  products: ['products', 'waitlist', 'ledger', 'matching', 'offers', 'prices', 'reports'],
  imports: ['imports', 'deliveries', 'ledger', 'sources'],
  deliveries: ['deliveries', 'products', 'ledger'],
  channels: ['channels', 'products', 'matching', 'reports'],
  waitlist: ['waitlist', 'products'],
  alerts: ['alerts', 'waitlist', 'practice'],
  settings: ['settings', 'channels', 'sources', 'backups', 'alerts'],
  practice: ['practice', 'channels', 'products'],
};

/** Prefixes of the query keys to ask again after these changes, each once. */
export function affectedKeys(changes: Iterable<ChangedWhat>): QueryKey[] {
  const areas = new Set(['master']);
  for (const change of changes) for (const area of AREAS[change]) areas.add(area);
  return [...areas].map((area) => [[area]]);
}
