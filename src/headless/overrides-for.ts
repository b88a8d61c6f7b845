import { resolve } from 'node:path';
import type { ProfileView } from '../contract';
import type { Client } from '../host';
import { valueOf } from './answer';

interface Reading {
  readonly source?: string;
  readonly set: Readonly<Record<string, string>>;
}

/**
 * What `--set` says of a file, as an input of the contract; empty where nothing is said. The contract takes columns as a
 * whole, so the detected ones are asked for when a person names only some.
 */
export async function overridesFor(
  client: Client,
  file: string | undefined,
  { source, set }: Reading,
): Promise<{ overrides?: Partial<ProfileView> }> {
  if (file === undefined || Object.keys(set).length === 0) return {};
  const { applyColumnChoices, readProfileChoices } = await import('./profile-choices');
  const { fields, columns } = readProfileChoices(set);
  if (columns.length === 0) return { overrides: fields };
  const detected = valueOf(
    await client.imports.inspect({
      path: resolve(file),
      ...(source === undefined ? {} : { source }),
      overrides: fields,
    }),
  );
  return { overrides: { ...fields, columns: applyColumnChoices(detected.profile.columns, columns) } };
}
