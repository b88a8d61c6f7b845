import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { END_WITH_PARENT, type MedusaInstallation, OWNER, medusaCall } from './medusa-install';
import { freePort, startCopy } from './postgres';

/** A real Medusa server of its own process and database, gone when the test is. */
export interface MedusaServer {
  readonly url: string;
  readonly credentials: { readonly email: string; readonly password: string };
  /** One request as the shop's owner; an answer that is not 2xx is an error. */
  readonly admin: <T = unknown>(method: 'GET' | 'POST' | 'DELETE', path: string, json?: unknown) => Promise<T>;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 120_000;

export async function startMedusaServer({ postgres, template }: MedusaInstallation): Promise<MedusaServer> {
  const cluster = await startCopy(postgres, template);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { args, options } = medusaCall(cluster, ['start', '-H', '127.0.0.1', '-p', String(port)]);
  const child = spawn(process.execPath, ['--require', END_WITH_PARENT, ...args], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    }
    await cluster.stop();
  };
  try {
    await untilWell(child, url);
    const token = await signIn(url);
    return { url, credentials: OWNER, admin: owner(url, token), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function untilWell(child: ChildProcess, url: string): Promise<void> {
  let said = '';
  child.stdout?.on('data', (chunk) => (said += String(chunk)));
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`Medusa ended (${child.exitCode}) before it was ready: ${said}`);
    const health = await fetch(`${url}/health`).catch(() => null);
    if (health?.ok) return;
    await pause(200);
  }
  throw new Error(`Medusa was not ready in time: ${said}`);
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/auth/user/emailpass`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(OWNER),
  });
  return ((await answer.json()) as { token: string }).token;
}

function owner(url: string, token: string): MedusaServer['admin'] {
  return async <T>(method: string, path: string, json?: unknown): Promise<T> => {
    const answer = await fetch(`${url}/admin/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
}
