import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { run } from './shop-install';

/** The programs of a PostgreSQL on this machine and the user they may run as: they refuse to be root. */
export interface Postgres {
  readonly bin: string;
  readonly user: { readonly uid?: number; readonly gid?: number };
}

/** A running cluster of its own folder and loopback port; nothing of the machine's own PostgreSQL is touched. */
export interface Cluster {
  readonly port: number;
  stop(): Promise<void>;
}

/** Null where there is no PostgreSQL or nobody it could run as. */
export async function findPostgres(): Promise<Postgres | null> {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : [];
  const folders = [...versions.toReversed(), ...(process.env['PATH'] ?? '').split(delimiter)];
  const bin = folders.find((folder) =>
    ['initdb', 'pg_ctl', 'createdb'].every((name) => existsSync(join(folder, name))),
  );
  if (!bin) return null;
  if (process.getuid?.() !== 0) return { bin, user: {} };
  const id = async (flag: string) => Number(await run('id', [flag, 'postgres'], { cwd: tmpdir() }));
  try {
    return { bin, user: { uid: await id('-u'), gid: await id('-g') } };
  } catch {
    return null;
  }
}

/** Makes a cluster at `folder`, lets `fill` work in it, and leaves it stopped, whole or not at all. */
export async function makeCluster(
  postgres: Postgres,
  folder: string,
  fill: (cluster: Cluster) => Promise<void>,
): Promise<void> {
  const draft = `${folder}.draft-${process.pid}`;
  await ownFolder(postgres, draft);
  const locale = ['--locale=C.UTF-8', '-E', 'UTF8'];
  await call(postgres, 'initdb', ['-D', join(draft, 'data'), '-U', 'postgres', '-A', 'trust', '--no-sync', ...locale]);
  const cluster = await start(postgres, draft);
  try {
    await fill(cluster);
  } finally {
    await cluster.stop();
  }
  await rename(draft, folder);
}

/** Starts a copy of a cluster, which is deleted when it stops. */
export async function startCopy(postgres: Postgres, original: string): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'oneshelf-postgres-'));
  await ownFolder(postgres, folder);
  await run('cp', ['-a', join(original, 'data'), folder], { cwd: dirname(folder) });
  const cluster = await start(postgres, folder);
  return {
    port: cluster.port,
    async stop() {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function createDatabase(postgres: Postgres, { port }: Cluster, name: string): Promise<void> {
  await call(postgres, 'createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', name]);
}

/** A loopback port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function start(postgres: Postgres, folder: string): Promise<Cluster> {
  const port = await freePort();
  const data = join(folder, 'data');
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
  // What is lost with the power is thrown away anyway.
  const careless = '-c fsync=off -c full_page_writes=off -c synchronous_commit=off';
  const log = ['-l', join(folder, 'log')];
  await call(postgres, 'pg_ctl', ['-D', data, ...log, '-o', `${settings} ${careless}`, '-w', 'start']);
  return {
    port,
    stop: async () => {
      await call(postgres, 'pg_ctl', ['-D', data, '-m', 'fast', '-w', 'stop']);
    },
  };
}

async function ownFolder({ user }: Postgres, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid);
}

async function call({ bin, user }: Postgres, program: string, args: readonly string[]): Promise<void> {
  await run(join(bin, program), args, { cwd: tmpdir(), ...user });
}
