import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Cluster, type Postgres, createDatabase, findPostgres, makeCluster } from './postgres';
import { installShop, onceAtATime, run } from './shop-install';

/** Where the real server lives, with a package.json and a lock file of its own: it is never part of the product. */
const medusaFolder = resolve(import.meta.dirname, '../shops/medusa');

const CLI = join(medusaFolder, 'node_modules/@medusajs/cli/cli.js');

/** To be loaded before the server, which then ends with the process that started it. */
export const END_WITH_PARENT = join(medusaFolder, 'end-with-parent.cjs');

export const OWNER = { email: 'owner@example.com', password: 'correct horse' };

/** An installed server and a stopped cluster with its migrated database, of which every server gets a copy. */
export interface MedusaInstallation {
  readonly postgres: Postgres;
  readonly template: string;
}

/** Installs the server and migrates its database, once per lock file; or says in words why it cannot be run here. */
export async function installMedusa(): Promise<MedusaInstallation | { readonly impossible: string }> {
  const postgres = await findPostgres();
  if (!postgres) return { impossible: 'Medusa needs PostgreSQL (apt-get install postgresql), which is not here' };
  let version: string;
  try {
    version = await installShop(medusaFolder);
  } catch (error) {
    const reason = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.exec(String(error))?.[0];
    if (reason) return { impossible: `Medusa cannot be installed: the npm registry is out of reach (${reason})` };
    throw error;
  }
  const template = join(tmpdir(), `oneshelf-medusa-${version.slice(0, 12)}-${process.getuid?.() ?? 0}`);
  if (existsSync(template)) return { postgres, template };
  await onceAtATime(`medusa-template-${version.slice(0, 12)}`, async () => {
    if (existsSync(template)) return;
    await rm(template, { recursive: true, force: true });
    await makeCluster(postgres, template, async (cluster) => {
      await createDatabase(postgres, cluster, 'medusa');
      await medusaCommand(cluster, ['db:migrate']);
      await medusaCommand(cluster, ['user', '-e', OWNER.email, '-p', OWNER.password]);
    });
  });
  return { postgres, template };
}

/** How the server's own program is called with its database in a cluster. */
export function medusaCall({ port }: Cluster, args: readonly string[]) {
  return {
    args: [CLI, ...args],
    options: {
      cwd: medusaFolder,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: `postgres://postgres@127.0.0.1:${port}/medusa`,
        DISABLE_MEDUSA_ADMIN: 'true',
        MEDUSA_DISABLE_TELEMETRY: 'true',
      },
    },
  };
}

async function medusaCommand(cluster: Cluster, command: readonly string[]): Promise<void> {
  const { args, options } = medusaCall(cluster, command);
  await run(process.execPath, args, options);
}
