import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Engine } from '../engine';
import { deviceOf } from './device';

const MOST_BYTES = 4_096;
const formSchema = z.object({ name: z.string().max(200), passphrase: z.string().max(1_000) });

interface SignInOptions {
  readonly engine: Engine;
  readonly cookie: string;
  /** Over HTTPS the cookie never travels without it. */
  readonly secure: boolean;
}

/** POST with a name and a passphrase signs in, DELETE signs out. The session id is only ever in the cookie. */
export function signInRoutes({ engine, cookie, secure }: SignInOptions): Hono {
  const { access } = engine.core;
  const unreadable = (c: Context) => c.json({ ok: false, problem: { code: 'sign_in_unreadable', facts: {} } }, 400);
  const place = { httpOnly: true, sameSite: 'Strict', path: '/', secure } as const;
  return new Hono()
    .post('/', bodyLimit({ maxSize: MOST_BYTES, onError: unreadable }), async (c) => {
      const form = formSchema.safeParse(await c.req.json().catch(() => null));
      if (!form.success) return unreadable(c);
      const address = getConnInfo(c).remote.address ?? '';
      const device = deviceOf(c.req.header('user-agent') ?? '');
      const signedIn = await access.signIn({ ...form.data, address, device });
      if (!signedIn.ok) return c.json(signedIn);
      const former = getCookie(c, cookie);
      if (former !== undefined) await access.signOut(former);
      const { token, name, role, expiresAt } = signedIn.value;
      setCookie(c, cookie, token, { ...place, expires: new Date(expiresAt) });
      return c.json({ ok: true, value: { name, role } });
    })
    .delete('/', async (c) => {
      const token = getCookie(c, cookie);
      if (token !== undefined) await access.signOut(token);
      deleteCookie(c, cookie, place);
      return c.body(null, 204);
    });
}
