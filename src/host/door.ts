import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../core';
import type { EngineRouter } from './router';

/** The local socket through which commands of the same user reach a running engine; never a TCP port. */
export interface Door {
  close(): Promise<void>;
}

/** What a command finds in the data folder: where the socket is, and the word that opens it. */
export interface DoorPlate {
  readonly address: string;
  readonly token: string;
}

export const doorPlateFile = (dataFolder: string) => join(dataFolder, 'engine.door');
export const RPC_PREFIX = '/rpc';

/** Unix sockets have short names (104 bytes on macOS, 108 on Linux). */
const LONGEST_SOCKET_PATH = 100;

interface DoorOptions {
  readonly dataFolder: string;
  readonly router: EngineRouter;
  readonly log: Log;
}

/** Opens the door. The caller holds the engine lock, so whatever an earlier engine left here is nobody's. */
export async function openDoor({ dataFolder, router, log }: DoorOptions): Promise<Door> {
  const { RPCHandler } = await import('@orpc/server/node');
  const handler = new RPCHandler(router);
  const token = randomBytes(32).toString('base64url');
  const streams = new Set<IncomingMessage>();
  const server = createServer((request, response) => {
    if (!knowsToken(request, token)) {
      response.writeHead(403).end();
      return;
    }
    if (isStream(request)) {
      streams.add(request);
      response.once('close', () => streams.delete(request));
    }
    handler
      .handle(request, response, { prefix: RPC_PREFIX, context: { actor: 'cli', role: 'owner', mayReadPaths: true } })
      .then(({ matched }) => {
        if (!matched) response.writeHead(404).end();
      })
      .catch((cause: unknown) => {
        log.error('door_failed', { error: String(cause) });
        response.destroy();
      });
  });
  // An import may take minutes before its answer begins.
  server.requestTimeout = 0;
  const address = await socketAddress(dataFolder);
  await listen(server, address);
  await writePlate(dataFolder, { address, token });
  return {
    async close() {
      await rm(doorPlateFile(dataFolder), { force: true });
      for (const request of streams) request.socket.destroy();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
    },
  };
}

/** Event streams never end by themselves; everything else is let finish. */
const isStream = (request: IncomingMessage) => request.url?.startsWith(`${RPC_PREFIX}/events/`) ?? false;

function knowsToken(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

async function socketAddress(dataFolder: string): Promise<string> {
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\oneshelf-${name}`;
  const beside = join(dataFolder, 'engine.sock');
  const path = Buffer.byteLength(beside) <= LONGEST_SOCKET_PATH ? beside : await socketInTemp(name);
  await rm(path, { force: true });
  return path;
}

async function socketInTemp(name: string): Promise<string> {
  const folder = join(tmpdir(), `oneshelf-${userInfo().uid}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Somebody else's folder of that name must not get our socket: this fails unless it is ours.
  await chmod(folder, 0o700);
  return join(folder, `${name}.sock`);
}

async function listen(server: Server, address: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      resolve();
    });
  });
  if (process.platform !== 'win32') await chmod(address, 0o600);
}

async function writePlate(dataFolder: string, plate: DoorPlate): Promise<void> {
  const file = doorPlateFile(dataFolder);
  await writeFile(`${file}.new`, JSON.stringify(plate), { mode: 0o600 });
  await rename(`${file}.new`, file);
}
