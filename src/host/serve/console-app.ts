import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { RPCHandler } from '@orpc/server/fetch';
import { experimental_ZodSmartCoercionPlugin as ZodCoercion } from '@orpc/zod/zod4';
import { Hono } from 'hono';
import type { Engine } from '../engine';
import type { Caller } from '../router';
import { describeApi } from './describe-api';
import { guard } from './guard';
import { screens } from './screens';
import { securityHeaders, type WithNonce } from './security-headers';

interface ConsoleOptions {
  readonly engine: Engine;
  readonly origin: string;
  readonly token: string;
}

/** Who knows the token sits at this PC and is its owner; a browser may send files but not name paths. */
const CALLER: Caller = { actor: 'console', role: 'owner', mayReadPaths: false };

/** The screens at /, their wire at /rpc, the same operations for other programs at /api. */
export function createConsoleApp({ engine, origin, token }: ConsoleOptions): Hono<WithNonce> {
  const rpc = new RPCHandler(engine.router);
  const api = new OpenAPIHandler(engine.router, { plugins: [new ZodCoercion()] });
  const app = new Hono<WithNonce>();

  app.use(securityHeaders());
  app.use(guard({ origin, token }));
  app.all('/rpc/*', async (c) => {
    const { response } = await rpc.handle(c.req.raw, { prefix: '/rpc', context: CALLER });
    return response ?? c.notFound();
  });
  app.get('/api/openapi.json', async (c) => c.json(await describeApi(`${origin}/api`)));
  app.all('/api/*', async (c) => {
    const { response } = await api.handle(c.req.raw, { prefix: '/api', context: CALLER });
    return response ?? c.notFound();
  });
  app.route('/', screens());
  app.onError((cause, c) => {
    engine.log.error('console_failed', { error: cause.stack ?? cause.message });
    return c.text('500', 500);
  });
  return app;
}
