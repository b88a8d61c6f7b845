import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { newNonce, screenPolicy } from './screen-policy';

export interface WithNonce {
  readonly Variables: { readonly nonce: string };
}

const others = secureHeaders({ referrerPolicy: 'no-referrer', xFrameOptions: 'DENY', strictTransportSecurity: false });

/** On every answer of every served console: no foreign script, no frame, nothing told to other sites. */
export function securityHeaders(): MiddlewareHandler<WithNonce> {
  return async (c, next) => {
    const nonce = newNonce();
    c.set('nonce', nonce);
    await others(c, next);
    c.header('content-security-policy', screenPolicy(nonce));
  };
}
