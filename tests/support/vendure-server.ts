import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type GraphqlClient, graphqlClient } from './vendure-graphql';
import { installVendure, vendureFolder } from './vendure-install';

/** A real Vendure server of its own process and memory, gone when the test is. */
export interface VendureServer {
  readonly url: string;
  readonly credentials: { readonly username: string; readonly password: string };
  /** Signed in as the shop's administrator. */
  readonly admin: GraphqlClient;
  /** A visitor nobody knows yet; every one has a cart of their own. */
  visitor(): GraphqlClient;
  stop(): Promise<void>;
}

const CREDENTIALS = { username: 'owner@example.com', password: 'correct horse' };

/** Installs the server if needed, starts it on a free loopback port and waits until it says it is well. */
export async function startVendureServer(options: { tokenMethods?: string } = {}): Promise<VendureServer> {
  await installVendure();
  const child = fork(join(vendureFolder, 'server.cjs'), [], {
    cwd: vendureFolder,
    execArgv: [],
    env: {
      ...process.env,
      SHOP_USERNAME: CREDENTIALS.username,
      SHOP_PASSWORD: CREDENTIALS.password,
      SHOP_TOKEN_METHODS: options.tokenMethods ?? 'bearer,cookie,api-key',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const url = `http://127.0.0.1:${await portOf(child)}`;
  const health = await fetch(`${url}/health`);
  if (!health.ok) throw new Error(`Vendure is up but not well: HTTP ${health.status}`);
  const admin = graphqlClient(`${url}/admin-api`);
  await admin(
    `mutation ($username: String!, $password: String!) {
    login(username: $username, password: $password) { ... on CurrentUser { id } }
  }`,
    CREDENTIALS,
  );
  return {
    url,
    credentials: CREDENTIALS,
    admin,
    visitor: () => graphqlClient(`${url}/shop-api`),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((ready, failed) => {
    let said = '';
    child.stdout?.on('data', (chunk) => (said += String(chunk)));
    child.stderr?.on('data', (chunk) => (said += String(chunk)));
    child.on('error', failed);
    child.on('exit', (code) => failed(new Error(`Vendure ended (${code}) before it was ready: ${said}`)));
    child.on('message', (message) => ready((message as { port: number }).port));
  });
}
