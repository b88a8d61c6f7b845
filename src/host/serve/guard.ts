import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { closedPage } from './closed-page';
import type { WithNonce } from './security-headers';

const CLOSED = 'Otwórz adres wypisany przez „oneshelf serve”.\nOpen the address that “oneshelf serve” printed.\n';

interface GuardOptions {
  /** `http://127.0.0.1:PORT`, the only address this server answers under. */
  readonly origin: string;
  readonly token: string;
}

/**
 * Lets in who knows the token, as a cookie or as a bearer; the address with `?token=` sets the cookie. Other pages in
 * the same browser stay out: the Host must be ours (names that were re-bound to 127.0.0.1) and so must the Origin.
 */
export function guard({ origin, token }: GuardOptions): MiddlewareHandler<WithNonce> {
  const { host, port } = new URL(origin);
  // Cookies do not know ports: two consoles on one PC must not throw each other out.
  const cookie = `oneshelf-${port}`;
  return async (c, next) => {
    const from = c.req.header('origin');
    if (c.req.header('host') !== host || (from !== undefined && from !== origin)) return c.text(CLOSED, 403);
    const url = new URL(c.req.url);
    const offered = url.searchParams.get('token');
    if (offered !== null && url.pathname === '/' && c.req.method === 'GET') {
      if (!isSame(offered, token)) return closed(c);
      setCookie(c, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return c.redirect('/');
    }
    const bearer = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    const known = [getCookie(c, cookie), bearer].some((given) => given !== undefined && isSame(given, token));
    return known ? next() : closed(c);
  };
}

/** A page for a person at a browser, a line for a program. */
function closed(c: Context<WithNonce>): Response | Promise<Response> {
  const isPage = c.req.method === 'GET' && (c.req.header('accept') ?? '').includes('text/html');
  if (!isPage) return c.text(CLOSED, 403);
  c.header('cache-control', 'no-store');
  return c.html(closedPage(c.get('nonce')), 403);
}

/** Hashed first, so that neither time nor length tells anything. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
