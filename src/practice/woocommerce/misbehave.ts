import type { ServerResponse } from 'node:http';

/** An HTTP answer before it goes onto the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * What a host, a firewall or a cable can do to an answer. `cut` ends a body without a length in the middle of its JSON, which
 * fetch reports as a success; `hang` accepts the request and never answers; `drop` closes the connection without a word.
 */
export type Misbehaviour =
  | { readonly kind: 'html'; readonly status?: number }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'cut' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'drop' };

const FIREWALL_PAGE = '<!DOCTYPE html><html><head><title>Just a moment…</title></head><body>Checking…</body></html>';

/** Sends `answer` onto the wire in the way `how` says, or as it is when `how` is null. */
export function send(response: ServerResponse, answer: Answer, how: Misbehaviour | null): void {
  switch (how?.kind) {
    case undefined:
      response.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(answer.body) });
      response.end(answer.body);
      return;
    case 'html':
      response.writeHead(how.status ?? 200, { 'content-type': 'text/html; charset=UTF-8' });
      response.end(FIREWALL_PAGE);
      return;
    case 'status':
      response.writeHead(how.status, {
        'content-type': 'application/json; charset=UTF-8',
        ...(how.retryAfter === undefined ? {} : { 'retry-after': how.retryAfter }),
      });
      response.end(
        JSON.stringify({ code: `http_${how.status}`, message: 'made to fail', data: { status: how.status } }),
      );
      return;
    case 'redirect':
      response.writeHead(302, { location: how.to });
      response.end();
      return;
    case 'cut':
      response.useChunkedEncodingByDefault = false;
      response.writeHead(answer.status, { ...answer.headers, connection: 'close' });
      response.end(answer.body.slice(0, Math.max(1, Math.floor(answer.body.length / 2))));
      return;
    case 'hang':
      return;
    case 'drop':
      response.socket?.destroy();
      return;
  }
}
