import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { appFolder } from '../app-folder';
import { pageWithNonce } from './screen-policy';
import type { WithNonce } from './security-headers';

/**
 * The built screens as files at /, after `securityHeaders`. The page itself carries the nonce of its own policy; screens
 * are told apart behind the # of the address, so any other path is a file, or it is not there.
 */
export function screens(packing?: MiddlewareHandler): Hono<WithNonce> {
  const folder = join(appFolder(), 'out', 'renderer');
  const app = new Hono<WithNonce>();
  if (packing) app.get('*', packing);
  for (const path of ['/', '/index.html']) {
    app.get(path, async (c) => {
      const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
      if (html === null) return c.text('npm run build', 503);
      c.header('cache-control', 'no-store');
      return c.html(pageWithNonce(html, c.get('nonce')));
    });
  }
  return app.use(serveStatic({ root: folder }));
}
