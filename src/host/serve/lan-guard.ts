import type { MiddlewareHandler } from 'hono';

interface LanGuardOptions {
  readonly scheme: 'http' | 'https';
  /** `name:port` under which this console answers, in lower case. */
  readonly hosts: ReadonlySet<string>;
}

/**
 * Answers under this PC's own names only, so that no other name can be bound to it, and takes requests that do something
 * (every call and every event stream is a POST) only from pages of the same name: another site open in the same browser
 * can neither act nor listen, whatever it makes of cookies.
 */
export function lanGuard({ scheme, hosts }: LanGuardOptions): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host')?.toLowerCase();
    if (host === undefined || !hosts.has(host)) return c.text('403', 403);
    const from = c.req.header('origin')?.toLowerCase();
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (from === undefined ? !reads : from !== `${scheme}://${host}`) return c.text('403', 403);
    const site = c.req.header('sec-fetch-site');
    // A link or a scanned code may lead here; only our own page may ask for anything more.
    if (!reads && site !== undefined && site !== 'same-origin') return c.text('403', 403);
    await next();
    return undefined;
  };
}
