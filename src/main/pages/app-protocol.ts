import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { CustomScheme, Protocol } from 'electron';
import { getMimeType } from 'hono/utils/mime';
import { newNonce, pageWithNonce, screenPolicy } from '../../host/serve/screen-policy';
import { APP_HOST, APP_SCHEME } from './addresses';
import type { PaperShelf } from './paper-shelf';

/** To be registered before the app is ready: pages of ours have an origin, and are as strict as https. */
export const APP_SCHEMES: CustomScheme[] = [
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
];

/** As strict as what the served console sends. */
const headersWith = (nonce: string) => ({
  'content-security-policy': screenPolicy(nonce),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
});

/** Answers `app://oneshelf/…` with the built screens, and with papers on their way to the printer. */
export function serveScreens(protocol: Pick<Protocol, 'handle'>, folder: string, papers: Pick<PaperShelf, 'at'>): void {
  protocol.handle(APP_SCHEME, (request) => paper(papers.at(request.url)) ?? answer(request, folder));
}

/** Without the pages' policy, which would keep Chromium's PDF reader from starting; a PDF runs no script of this origin. */
function paper(pdf: Uint8Array | null): Response | null {
  const headers = {
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  return pdf === null ? null : new Response(Buffer.from(pdf), { headers });
}

/** One file of the folder, and never one outside of it; `/` is the console. */
export async function answer(request: Pick<Request, 'method' | 'url'>, folder: string): Promise<Response> {
  const path = request.method === 'GET' ? fileFor(request.url, folder) : null;
  const nonce = newNonce();
  const headers = headersWith(nonce);
  if (path === null) return new Response(null, { status: 403, headers });
  try {
    const file = await readFile(path);
    const type = getMimeType(path) ?? 'application/octet-stream';
    const body = path.endsWith('.html') ? pageWithNonce(file.toString('utf8'), nonce) : file;
    return new Response(body, { headers: { ...headers, 'content-type': type } });
  } catch (error) {
    if (!isAbsent(error)) throw error;
    return new Response(null, { status: 404, headers });
  }
}

function fileFor(address: string, folder: string): string | null {
  const url = new URL(address);
  if (url.host !== APP_HOST) return null;
  const path = decode(url.pathname);
  if (path === null || /[\0\\]/.test(path)) return null;
  const file = resolve(join(folder, path === '/' ? 'index.html' : path));
  const inside = relative(folder, file);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : file;
}

/** Null for a stray percent sign. */
function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

const isAbsent = (error: unknown) =>
  error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code));
