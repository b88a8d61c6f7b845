import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export const PUBLIC = 'application/vnd.allegro.public.v1+json';
export const BETA = 'application/vnd.allegro.beta.v1+json';

/** The trace id every answer of the simulator carries. */
export const TRACE_ID = '4631702648f0524e';

export function answer(c: Context, status: ContentfulStatusCode, body: unknown, media = PUBLIC) {
  return c.body(JSON.stringify(body), status, { 'content-type': `${media};charset=UTF-8` });
}

/** An error in the shape of Allegro's `ErrorsHolder`. */
export function refusal(
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  message: string,
  path: string | null = null,
) {
  const error = { code, message, details: null, path, userMessage: message, metadata: {} };
  return answer(c, status, { errors: [error] });
}

/** The error of the sign-in service, which is shaped otherwise. */
export function signInError(c: Context, status: ContentfulStatusCode, error: string, description = error) {
  return c.json({ error, error_description: description }, status);
}

/** Null when the query names only what is known, else the refusal. */
export function unknownParameter(c: Context, known: readonly string[]) {
  const stranger = [...new URL(c.req.url).searchParams.keys()].find((name) => !known.includes(name));
  return stranger === undefined
    ? null
    : refusal(c, 400, 'UNKNOWN_PARAMETER', `Unknown parameter ${stranger}`, stranger);
}

/** A whole number of the query within its bounds, `otherwise` when it is not given, null when it is nonsense. */
export function numberOf(c: Context, name: string, otherwise: number, least: number, most: number): number | null {
  const text = c.req.query(name);
  if (text === undefined) return otherwise;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}
