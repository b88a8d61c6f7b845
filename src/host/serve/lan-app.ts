import { RPCHandler } from '@orpc/server/fetch';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { getCookie } from 'hono/cookie';
import type { Engine } from '../engine';
import type { Caller } from '../router';
import { lanGuard } from './lan-guard';
import { screens } from './screens';
import { securityHeaders, type WithNonce } from './security-headers';
import { signInRoutes } from './sign-in-routes';

interface LanEnv {
  readonly Variables: WithNonce['Variables'] & { caller: Caller };
}

interface LanAppOptions {
  readonly engine: Engine;
  readonly port: number;
  readonly secure: boolean;
  /** Names and addresses of this PC, without a port. */
  readonly names: readonly string[];
}

/** A year's export of a large shop is some 200 MB. */
const MOST_MB = 512;
/** The page says with it that somebody has just touched it; its own refreshing keeps no session alive. */
const PRESENT = 'x-oneshelf-present';

/**
 * The console as the local network sees it: the screens are no secret, every call needs a session, and a session does
 * what its person's role allows. No token opens it, and no path on this PC's disk can be named.
 */
export function createLanApp({ engine, port, secure, names }: LanAppOptions): Hono<LanEnv> {
  const rpc = new RPCHandler(engine.router);
  const scheme = secure ? 'https' : 'http';
  // Cookies do not know ports: two consoles on one PC must not throw each other out.
  const cookie = `oneshelf-session-${port}`;
  const app = new Hono<LanEnv>();

  app.use(securityHeaders());
  app.use(lanGuard({ scheme, hosts: hostsOf(names, port, secure) }));
  app.route('/session', signInRoutes({ engine, cookie, secure }));
  app.post('/rpc/*', async (c, next) => {
    const token = getCookie(c, cookie);
    const known = token === undefined ? null : await engine.core.access.recognise(token, c.req.header(PRESENT) === '1');
    if (!known) return c.json(rpcError('UNAUTHORIZED', 401, 'signed_out', {}), 401);
    const { session, role } = known;
    c.set('caller', { actor: `person:${session.name}`, role, session, mayReadPaths: false });
    c.header('cache-control', 'no-store');
    await next();
    return undefined;
  });
  app.post(
    '/rpc/*',
    bodyLimit({
      maxSize: MOST_MB * 2 ** 20,
      onError: (c) => c.json(rpcError('PAYLOAD_TOO_LARGE', 413, 'body_too_large', { most: MOST_MB }), 413),
    }),
    async (c) => {
      const { response } = await rpc.handle(c.req.raw, { prefix: '/rpc', context: c.get('caller') });
      return response ?? c.notFound();
    },
  );
  // A tablet's wireless is slower than packing; on this PC, where nothing travels, the console goes unpacked.
  app.route('/', screens(compress()));
  app.onError((cause, c) => {
    engine.log.error('console_failed', { error: cause.stack ?? cause.message });
    return c.text('500', 500);
  });
  return app;
}

/** Browsers leave out the port that goes without saying. */
function hostsOf(names: readonly string[], port: number, secure: boolean): Set<string> {
  const usual = port === (secure ? 443 : 80);
  return new Set(
    names.map((name) => name.toLowerCase()).flatMap((name) => [`${name}:${port}`, ...(usual ? [name] : [])]),
  );
}

/** As oRPC's clients read an error. */
function rpcError(code: string, status: number, problem: string, facts: Record<string, number>) {
  return { json: { defined: false, code, status, message: problem, data: { code: problem, facts } } };
}
