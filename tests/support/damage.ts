import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../src/core/database';

const MASTER = 'oneshelf.sqlite';

/** Overwrites bytes of the master, as a dying disk does. */
export async function overwrite(folder: string, from: number, length: number): Promise<void> {
  const file = await open(join(folder, MASTER), 'r+');
  await file.write(Buffer.alloc(length, 0xa5), 0, length, from);
  await file.close();
}

/** The first page of a table or an index; nobody may have the master open. */
export async function overwritePage(folder: string, of: string): Promise<void> {
  const database = await openDatabase(join(folder, MASTER));
  const page = (await database.read('sqlite_master').where({ name: of }).pluck<number[]>('rootpage'))[0] ?? 0;
  const [size] = await database.read.raw<{ page_size: number }[]>('PRAGMA page_size');
  const bytes = size?.page_size ?? 0;
  await database.close();
  await overwrite(folder, (page - 1) * bytes, bytes);
}
