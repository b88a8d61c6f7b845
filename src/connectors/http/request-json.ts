import type { CallResult, ChannelProblem, ConnectorContext } from '../../core/channels';
import { retryAfterMs } from '../../core/foundation';
import { channelProblem, done, failed } from './channel-problem';
import { readText } from './read-text';
import { excerpt } from './redact';

export interface JsonRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as the JSON body; left out for none. */
  readonly json?: unknown;
  /** Sent as a form instead, as OAuth token addresses want it. */
  readonly form?: Readonly<Record<string, string>>;
  /** A body that is not JSON (a form, XML), with its media type; instead of `json`. */
  readonly body?: { readonly type: string; readonly text: string };
  /** Secrets of this request beside those of the channel (a session token), kept out of every problem. */
  readonly hide?: readonly string[];
}

/** An answer in JSON, with any status that is the connector's to understand: 2xx and 4xx other than 401, 408 and 429. */
export interface JsonAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

type HttpPorts = Pick<ConnectorContext, 'fetch' | 'clock' | 'secrets'>;

/**
 * One HTTP exchange in JSON, with everything that can go wrong on the way as a problem: channel_unreachable,
 * channel_certificate_bad, channel_timeout, channel_redirected, channel_answer_not_json, channel_answer_cut,
 * channel_answer_too_long, channel_server_error, channel_throttled, channel_auth_refused. Redirects are never followed: the
 * keys of a shop go to the address its owner typed and nowhere else. Never throws for what a channel can do.
 */
export async function requestJson(
  ports: HttpPorts,
  request: JsonRequest,
  signal: AbortSignal,
): Promise<CallResult<JsonAnswer>> {
  const secrets = [...Object.values(ports.secrets), ...(request.hide ?? [])];
  const host = request.url.host;
  const body = bodyOf(request);
  let response: Response;
  let text: string | null;
  try {
    response = await ports.fetch(request.url, {
      method: request.method,
      headers: {
        accept: 'application/json',
        ...(body ? { 'content-type': body.type } : {}),
        ...request.headers,
      },
      ...(body ? { body: body.text } : {}),
      redirect: 'manual',
      signal,
    });
    text = await readText(response);
  } catch (error) {
    return failed(lostProblem(error, host, signal));
  }
  const { status, headers } = response;
  if (text === null) return failed(channelProblem('channel_answer_too_long', 'transient', { host, status }));
  const facts = { host, status, answer: excerpt(text, secrets) };
  const refusal = refusedByStatus(response, facts, retryAfterMs(headers, ports.clock.now()));
  if (refusal) return failed(refusal);
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (status === 204 && plain === '') return done({ status, headers, body: null });
  try {
    return done({ status, headers, body: JSON.parse(plain) as unknown });
  } catch {
    // Not JSON is an answer to be named, not an error of ours: a firewall's page, a PHP warning, or half of the JSON.
    const begunAsJson = /^\s*[[{]/.test(plain) || plain === '';
    return failed(channelProblem(begunAsJson ? 'channel_answer_cut' : 'channel_answer_not_json', 'transient', facts));
  }
}

function bodyOf({ json, form, body }: JsonRequest): { readonly type: string; readonly text: string } | null {
  if (body) return body;
  if (form) return { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(form).toString() };
  return json === undefined ? null : { type: 'application/json', text: JSON.stringify(json) };
}

type Facts = Record<string, string | number>;

function refusedByStatus(response: Response, facts: Facts, waitMs: number | null): ChannelProblem | null {
  const { status, headers } = response;
  if (status >= 300 && status < 400) {
    const to = URL.canParse(headers.get('location') ?? '') ? new URL(headers.get('location') ?? '').origin : '';
    return channelProblem('channel_redirected', 'transient', { ...facts, to });
  }
  if (status === 401) {
    return channelProblem('channel_auth_refused', 'auth', { ...facts, serverTime: headers.get('date') ?? '' });
  }
  if (status === 408) return channelProblem('channel_timeout', 'transient', facts);
  if (status === 429 || (status === 503 && waitMs !== null)) {
    return channelProblem('channel_throttled', 'throttled', facts, waitMs);
  }
  if (status >= 500) return channelProblem('channel_server_error', 'transient', facts, waitMs);
  return null;
}

/** No whole answer arrived: given up, refused, broken off, or a certificate that cannot be trusted. */
export function lostProblem(error: unknown, host: string, signal: AbortSignal): ChannelProblem {
  const reason = reasonOf(error);
  if (signal.aborted || /TIMEOUT|TIMEDOUT/.test(reason))
    return channelProblem('channel_timeout', 'transient', { host });
  if (/CERT|TLS|SSL|SIGNATURE|ISSUER/.test(reason)) {
    return channelProblem('channel_certificate_bad', 'transient', { host, reason });
  }
  return channelProblem('channel_unreachable', 'transient', { host, reason });
}

/** The code deepest in the chain of causes: fetch wraps the system's ECONNREFUSED in "fetch failed". The name of a class
 * of errors tells a person nothing: without a code the reason is `unknown`, which has words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  return 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
