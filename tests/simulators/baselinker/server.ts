import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Clock } from '../../../src/core/foundation';
import { BaseLinkerError, carryOut } from './methods';
import { BaseLinkerState } from './state';

export interface BaseLinkerSimulator {
  readonly settings: { readonly url: string };
  readonly token: string;
  readonly state: BaseLinkerState;
  /** Methods called so far, with their parameters. */
  readonly calls: readonly { readonly method: string; readonly parameters: unknown }[];
  /** The next calls answer with this error. */
  fail(code: string, message: string, times?: number): void;
  close(): Promise<void>;
}

const BLOCK_MS = 5 * 60_000;
const polish = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/**
 * BaseLinker as its fact sheet has it, on loopback: one address, every answer HTTP 200, parameters checked without mercy, a
 * token blocked for a while after too many calls in a minute. It shares no code with the connector.
 */
export async function startBaseLinker(clock: Clock, callsPerMinute = 100): Promise<BaseLinkerSimulator> {
  const state = new BaseLinkerState(clock);
  const token = '4006042-4012345-BASELINKER-TOKEN-FOR-TESTS';
  const calls: { method: string; parameters: unknown }[] = [];
  const planned: BaseLinkerError[] = [];
  let recent: number[] = [];
  let blockedUntil = 0;
  const app = new Hono();

  function admit(given: string | undefined): void {
    const now = clock.now().getTime();
    if (given !== token) throw new BaseLinkerError('ERROR_BAD_TOKEN', 'Invalid user token');
    recent = recent.filter((at) => at > now - 60_000);
    if (blockedUntil <= now && recent.length >= callsPerMinute) blockedUntil = now + BLOCK_MS;
    if (blockedUntil > now) {
      const until = polish.format(blockedUntil);
      throw new BaseLinkerError('ERROR_BLOCKED_TOKEN', `Query limit exceeded, token blocked until ${until}`);
    }
    recent.push(now);
  }

  app.post('/connector.php', async (c) => {
    c.header('date', clock.now().toUTCString());
    try {
      admit(c.req.header('x-bltoken'));
      if (!c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) {
        throw new BaseLinkerError('ERROR_FORM', 'Parameters are sent as a form');
      }
      const form = new URLSearchParams(await c.req.text());
      const method = form.get('method') ?? '';
      const parameters = readJson(form.get('parameters') ?? '');
      calls.push({ method, parameters });
      const error = planned.shift();
      if (error) throw error;
      return c.json(carryOut(state, method, parameters));
    } catch (error) {
      if (!(error instanceof BaseLinkerError)) throw error;
      return c.json({ status: 'ERROR', error_code: error.code, error_message: error.message });
    }
  });

  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }) as Server;
  if (!server.listening) await once(server, 'listening');
  return {
    settings: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/connector.php` },
    token,
    state,
    calls,
    fail: (code, message, times = 1) => {
      for (let i = 0; i < times; i++) planned.push(new BaseLinkerError(code, message));
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BaseLinkerError('ERROR_JSON', 'Parameters are not JSON');
  }
}
