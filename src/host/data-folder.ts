import { resolve } from 'node:path';
import envPaths from 'env-paths';
import { type Outcome, ok, problem, refused } from '../core/foundation';
import { makeFolder } from './make-folder';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the master lives: what was asked for, else ONESHELF_DATA, else the platform's folder for user data. */
export function chooseDataFolder(asked: string | undefined, env: Environment): string {
  return resolve(asked ?? env.ONESHELF_DATA ?? envPaths('OneShelf', { suffix: '' }).data);
}

/** Makes the folder when it is missing. Problems: data_folder_unusable. */
export async function prepareDataFolder(folder: string): Promise<Outcome<string>> {
  try {
    await makeFolder(folder);
    return ok(folder);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    return refused(problem('data_folder_unusable', { folder, reason }));
  }
}
