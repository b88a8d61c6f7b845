import type { BackupView } from '../../../contract';
import type { Instant } from '../../foundation';
import type { ShelvedCopy } from '../../ports';

type Kind = BackupView['kind'];

const NAME = /^oneshelf-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-(daily|manual|before-restore)\.sqlite$/;

/** `oneshelf-20261125T230450Z-daily.sqlite`: sorts by age, and says what it is to whoever finds it without us. */
export function backupName(at: Instant, kind: Kind): string {
  return `oneshelf-${momentOf(at)}-${kind.replace('_', '-')}.sqlite`;
}

/** Of a master that a backup replaces because it is damaged; nothing takes such a name for a backup. */
export function damagedName(at: Instant): string {
  return `oneshelf-${momentOf(at)}-damaged.sqlite`;
}

const momentOf = (at: Instant) => at.replace(/\.\d+Z$/, 'Z').replace(/[-:]/g, '');

/** Null for a file that is none of ours. */
export function readBackup({ name, path, bytes }: ShelvedCopy): BackupView | null {
  const found = NAME.exec(name);
  if (!found) return null;
  const [, year, month, day, hour, minute, second, kind] = found;
  return {
    name,
    path,
    bytes,
    kind: kind?.replace('-', '_') as Kind,
    madeAt: `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`,
  };
}
