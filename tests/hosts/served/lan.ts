import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { request } from 'undici';
import { onTestFinished } from 'vitest';
import type { Role } from '../../../src/contract';
import type { Client, Engine } from '../../../src/host';
import { keepLanDoor, type LanDoorOptions } from '../../../src/host/serve';
import { scratchFolder } from '../../support/database';
import { startTestEngine } from '../test-engine';

/** Another address of this PC, standing for one in a local network. */
export const LAN_ADDRESS = '127.0.0.2';
export const PASSPHRASES: Readonly<Record<Role, string>> = {
  owner: 'zielony rower 7',
  warehouse: '482915',
  viewer: '719264',
};
export const NAMES: Readonly<Record<Role, string>> = { owner: 'Anna', warehouse: 'Marek', viewer: 'Zosia' };

interface Lan {
  readonly engine: Engine;
  /** The contract as the owner at this PC calls it. */
  readonly owner: Client;
  readonly origin: string;
  /** Asks for a session; the answer with its cookie, if any. */
  signIn(name: string, passphrase: string, headers?: Record<string, string>): Promise<SignInAnswer>;
  /** A session of the person of that role, as a cookie. */
  signInAs(role: Role): Promise<string>;
  client(cookie: string, headers?: Record<string, string>): Client;
  /** The status of a bare POST. */
  post(path: string, headers: Record<string, string>, body?: string): Promise<number>;
}

export interface SignInAnswer {
  readonly status: number;
  readonly body: { ok: boolean; problem?: { code: string; facts: Record<string, unknown> }; value?: unknown };
  readonly setCookie: string;
  readonly cookie: string;
}

/** A whole engine whose network door is open at another loopback address, with one person of each role. */
export async function openLan(own: Partial<LanDoorOptions> = {}): Promise<Lan> {
  const engine = await startTestEngine(await scratchFolder());
  const owner = engine.client({ actor: 'cli', role: 'owner', mayReadPaths: true });
  for (const role of ['owner', 'warehouse', 'viewer'] as const) {
    const added = await owner.people.add({ name: NAMES[role], role, passphrase: PASSPHRASES[role] });
    if (!added.ok) throw new Error(added.problem.code);
  }
  const options = { force: true, hosts: [LAN_ADDRESS], names: ['sklep.test'], port: 0, ...own };
  const opened = await keepLanDoor(engine, options);
  if (!opened.ok) throw new Error(opened.problem.code);
  const door = opened.value;
  onTestFinished(() => door.close());
  const origin = new URL(door.door().addresses[0]?.url ?? '').origin;

  const signIn = async (
    name: string,
    passphrase: string,
    headers: Record<string, string> = {},
  ): Promise<SignInAnswer> => {
    const answer = await request(`${origin}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...headers },
      body: JSON.stringify({ name, passphrase }),
    });
    const setCookie = String(answer.headers['set-cookie'] ?? '');
    const text = await answer.body.text();
    const body = (text.startsWith('{') ? JSON.parse(text) : { ok: false }) as SignInAnswer['body'];
    return { status: answer.statusCode, body, setCookie, cookie: setCookie.split(';')[0] ?? '' };
  };
  return {
    engine,
    owner,
    origin,
    signIn,
    async signInAs(role) {
      const { cookie, body } = await signIn(NAMES[role], PASSPHRASES[role]);
      if (!body.ok) throw new Error(body.problem?.code);
      return cookie;
    },
    client: (cookie, headers = {}) =>
      createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin, ...headers } })),
    async post(path, headers, body = '{"json":{}}') {
      const answer = await request(`${origin}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      await answer.body.dump();
      return answer.statusCode;
    },
  };
}
