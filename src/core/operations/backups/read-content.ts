import type { Knex } from 'knex';
import type { BackupContent } from '../../../contract';
import { findDamage, judgeCopy, openCopy, type Queryable } from '../../database';
import { type Outcome, ok, problem, refused } from '../../foundation';
import type { SecretBox } from '../../ports';
import type { Services } from '../../services';
import { readSettings } from '../../settings';
import { nothingOfDamaged } from './damaged';

/** Looks into a copy without touching it. Problems: backup_foreign, backup_newer, backup_damaged. */
export async function readContent(
  services: Services,
  file: { name: string; path: string; bytes: number },
): Promise<Outcome<BackupContent>> {
  const copy = openCopy(file.path);
  try {
    const kind = await judgeCopy(copy);
    if (kind === 'foreign') return refused(problem('backup_foreign', { file: file.name }));
    if (kind === 'newer') return refused(problem('backup_newer', { file: file.name }));
    if ((await findDamage(copy)).length > 0) return refused(problem('backup_damaged', { file: file.name }));
    const activity = await copy('activity').orderBy('id', 'desc').first<{ at: string } | undefined>('at');
    return ok({
      name: file.name,
      bytes: file.bytes,
      lastActivityAt: activity?.at ?? null,
      shopName: (await readSettings(copy)).shopName,
      channels: await copy('channel').whereNot({ state: 'removed' }).orderBy('name').pluck<string[]>('name'),
      ...(await figures(copy)),
      now: await presentFigures(services),
      keyFits: await keyFits(copy, services.secrets),
    });
  } finally {
    await copy.destroy();
  }
}

async function presentFigures({ backups, database }: Services): Promise<BackupContent['now']> {
  if (backups.standIn) return null;
  return figures(database.read).catch(nothingOfDamaged);
}

async function figures(db: Queryable): Promise<NonNullable<BackupContent['now']>> {
  const count = async (query: Knex.QueryBuilder) => {
    const [row] = await query.count<{ n: number }[]>({ n: '*' });
    return row?.n ?? 0;
  };
  return {
    products: await count(db('product').whereNull('archived_at')),
    movements: await count(db('movement')),
    waiting: await count(db('waitlist_entry').where({ state: 'waiting' })),
  };
}

/** One sealed text speaks for all: a master has one key. Nothing sealed fits any. */
async function keyFits(copy: Queryable, secrets: SecretBox): Promise<boolean> {
  const sealed =
    (await copy('waitlist_entry').orderBy('id', 'desc').pluck<string[]>('email_sealed').limit(1))[0] ??
    (await copy('channel').whereNotNull('sealed_secrets').pluck<string[]>('sealed_secrets').limit(1))[0];
  if (sealed === undefined) return true;
  try {
    secrets.open(sealed);
    return true;
  } catch {
    return false;
  }
}
