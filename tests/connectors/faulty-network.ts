import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Misbehaviour, send } from '../../src/practice/woocommerce/misbehave';

/**
 * A network between a connector and its channel that can be told to fail. While a fault is on, requests go to a real local
 * server that misbehaves on the wire; nothing about `fetch` is imitated.
 */
export interface FaultyNetwork {
  readonly fetch: typeof fetch;
  /** Every request meets the fault while `work` runs; with `applied`, the channel gets it first and only its answer is lost. */
  during<T>(fault: Misbehaviour, work: () => Promise<T>, options?: { readonly applied?: boolean }): Promise<T>;
  /** Resolves when the next faulty request has reached the wire. */
  reached(): Promise<void>;
  /** An address of somebody else, for redirects, and how often anything has come there. */
  readonly elsewhere: string;
  strays(): number;
  close(): Promise<void>;
}

const HALF_LIFE = JSON.stringify([{ id: 10, sku: 'MUG-1', name: 'Kubek', regular_price: '24.99', stock_quantity: 7 }]);

export async function startFaultyNetwork(): Promise<FaultyNetwork> {
  let fault: Misbehaviour | null = null;
  let applied = false;
  let arrived: (() => void)[] = [];
  let strays = 0;
  const server: Server = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      if (request.url === '/elsewhere') strays++;
      for (const tell of arrived.splice(0)) tell();
      const answer = { status: 200, headers: { 'content-type': 'application/json; charset=UTF-8' }, body: HALF_LIFE };
      send(response, answer, request.url === '/elsewhere' ? null : fault);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const wrong = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    elsewhere: `${wrong}elsewhere`,
    strays: () => strays,
    fetch: async (input, init) => {
      if (!fault) return fetch(input, init);
      if (applied) await (await fetch(input, init)).arrayBuffer();
      const asBefore = new Request(input, init);
      return fetch(wrong, { ...init, method: asBefore.method, signal: asBefore.signal });
    },
    during: async (next, work, options) => {
      fault = next;
      applied = options?.applied ?? false;
      try {
        return await work();
      } finally {
        fault = null;
        applied = false;
      }
    },
    reached: () => new Promise((resolve) => (arrived = [...arrived, resolve])),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
