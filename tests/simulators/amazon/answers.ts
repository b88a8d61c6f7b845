import type { Context } from 'hono';
import type { z } from 'zod';

type Status = 400 | 403 | 404 | 413 | 415 | 429;

/** The error list of the Selling Partner API. */
export function refuse(c: Context, status: Status, code: string, message: string, details = '') {
  return c.json({ errors: [{ code, message, details }] }, status);
}

export function invalidInput(c: Context, error: z.ZodError) {
  return refuse(c, 400, 'InvalidInput', 'Request has missing or invalid parameters.', JSON.stringify(error.issues));
}

/** The query as an object; a parameter given twice is none of Amazon's forms. */
export function queryOf(c: Context): Record<string, string> {
  const given = [...new URL(c.req.url).searchParams];
  const query = Object.fromEntries(given);
  return Object.keys(query).length === given.length ? query : { ...query, 'given-twice': 'yes' };
}
