import type { QueryKey } from '@tanstack/react-query';
import type { CoreEvent } from '../../contract';

export type ChangedWhat = Extract<CoreEvent, { type: 'changed' }>['what'];

/** Areas of the contract whose answers may differ once something has changed; the overview sums up all of them. */
const AREAS: Record<ChangedWhat, readonly string[]> = {
  products: [
    'products',
    'editing',
    'warehouse',
    'waitlist',
    'ledger',
    'matching',
    'offers',
    'prices',
    'reports',
    'figures',
    'sales',
  ],
  imports: ['imports', 'deliveries', 'ledger', 'sources', 'figures'],
  deliveries: ['deliveries', 'products', 'warehouse', 'ledger'],
  drafts: ['drafts'],
  channels: ['channels', 'products', 'editing', 'matching', 'reports'],
  waitlist: ['waitlist', 'products'],
  alerts: ['alerts', 'waitlist', 'practice', 'figures'],
  people: ['people', 'session'],
  settings: ['settings', 'channels', 'sources', 'backups', 'alerts'],
  practice: ['practice', 'channels', 'products'],
};

/** Prefixes of the query keys to ask again after these changes, each once. */
export function affectedKeys(changes: Iterable<ChangedWhat>): QueryKey[] {
  const areas = new Set(['master']);
  for (const change of changes) for (const area of AREAS[change]) areas.add(area);
  return [...areas].map((area) => [[area]]);
}
