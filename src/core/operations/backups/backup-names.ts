import type { BackupView } from '../../../contract';
import type { Instant } from '../../foundation';
import type { ShelvedCopy } from '../../ports';

type Kind = BackupView['kind'];

const NAME = /^oneshelf-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-(daily|manual|before-restore)(?:-(\d+))?\.sqlite$/;

/**
 * `oneshelf-20261125T230450Z-daily.sqlite`: sorts by age, and says what it is to whoever finds it without us. The second
 * of one second ends in `-2`.
 * @param taken names that others have already
 */
export function backupName(at: Instant, kind: Kind, taken: readonly ShelvedCopy[]): string {
  const names = new Set(taken.map(({ name }) => name));
  const stem = `oneshelf-${momentOf(at)}-${kind.replace('_', '-')}`;
  for (let n = 1; ; n += 1) {
    const name = `${stem}${n === 1 ? '' : `-${n}`}.sqlite`;
    if (!names.has(name)) return name;
  }
}

/** Newest first; of one second, the last. */
export function byAge(a: BackupView, b: BackupView): number {
  if (a.madeAt !== b.madeAt) return a.madeAt < b.madeAt ? 1 : -1;
  return nthOf(b.name) - nthOf(a.name) || b.name.localeCompare(a.name);
}

const nthOf = (name: string) => Number(NAME.exec(name)?.[8] ?? 1);

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
