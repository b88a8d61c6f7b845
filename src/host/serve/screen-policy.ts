import { randomBytes } from 'node:crypto';

/** Where index.html waits for the word of this load; see `src/renderer/client/style-nonce.ts`. */
const PLACE = '__CSP_NONCE__';
const NONCE_BYTES = 16;

export const newNonce = (): string => randomBytes(NONCE_BYTES).toString('base64');

/**
 * The one Content-Security-Policy of all our pages, in the window and in browsers: nothing foreign, no script and no
 * style sheet written into a page, except sheets that know this load's nonce (Mantine writes its colours at run time).
 * Frames hold only papers made by this page, for the print dialog.
 */
export function screenPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A page as it leaves: with the nonce its policy names, so that it is never to be kept. */
export const pageWithNonce = (html: string, nonce: string): string => html.replaceAll(PLACE, nonce);
