import type { OperationPath } from '../../contract';
import { useWho } from './may';

/** Screens that are of use only to those who may do what they are for. */
const NEEDS: Readonly<Record<string, OperationPath>> = {
  '/imports/new': 'imports.run',
  '/deliveries/receive': 'deliveries.receive',
  '/deliveries/expect': 'deliveries.expect',
  '/products/edit': 'bulk.preview',
  '/warehouse/count': 'ledger.count',
  '/warehouse/transfer': 'ledger.transfer',
  '/warehouse/labels': 'documents.labels',
  '/settings': 'settings.set',
};

/** Says of an address whether the person at this screen may open it; whatever shows the way there asks this first. */
export function useMayOpen(): (path: string) => boolean {
  const may = useWho()?.may;
  return (path) => {
    const needed = NEEDS[path.split('?', 1)[0] ?? path];
    return needed === undefined || (may?.includes(needed) ?? false);
  };
}
