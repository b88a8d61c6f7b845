import { readFile } from 'node:fs/promises';
import { createORPCClient, ORPCError } from '@orpc/client';
import type { Client } from './engine';
import type { FaultData } from './wire-error';
import { type DoorPlate, doorPlateFile, RPC_PREFIX } from './door';

/** The contract, answered by the engine of another process. A call fails with engine_gone when that process has ended. */
export interface DoorClient {
  readonly client: Client;
  close(): Promise<void>;
}

/** Knocks at the door of a data folder's engine; null when nobody answers. */
export async function knock(dataFolder: string): Promise<DoorClient | null> {
  const plate = await readPlate(dataFolder);
  if (!plate) return null;
  const { Agent, fetch } = await import('undici');
  const { RPCLink } = await import('@orpc/client/fetch');
  // No time limit on answers: an import may take minutes before its answer begins.
  const agent = new Agent({ connect: { socketPath: plate.address }, headersTimeout: 0, bodyTimeout: 0 });
  const link = new RPCLink({
    url: `http://engine.local${RPC_PREFIX}`,
    headers: { authorization: `Bearer ${plate.token}` },
    // Taken apart because undici does not know the Request class of Node's own fetch.
    fetch: async (request) => {
      const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
      const { method, headers, signal } = request;
      try {
        const response = await fetch(request.url, { method, headers: [...headers], body, signal, dispatcher: agent });
        return response as unknown as Response;
      } catch (cause) {
        if (!isNobodyThere(cause)) throw cause;
        const data: FaultData = { code: 'engine_gone', facts: { folder: dataFolder } };
        throw new ORPCError('SERVICE_UNAVAILABLE', { message: data.code, data, cause });
      }
    },
  });
  const client: Client = createORPCClient(link);
  try {
    await client.settings.get({});
  } catch (cause) {
    await agent.destroy();
    if (isNobodyThere(cause)) return null;
    throw cause;
  }
  return { client, close: () => agent.destroy() };
}

async function readPlate(dataFolder: string): Promise<DoorPlate | null> {
  try {
    return JSON.parse(await readFile(doorPlateFile(dataFolder), 'utf8')) as DoorPlate;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}

/** The engine has just left, or died without taking its door plate down. */
function isNobodyThere(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause ? String(cause.code) : '';
  return /^(ENOENT|ECONNREFUSED|ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(code) || isNobodyThere(cause.cause);
}
