import type { Context } from 'hono';

type Status = 400 | 401 | 403 | 404 | 429;

export function errorBody(errorId: number, message: string, domain = 'API_INVENTORY') {
  return { errorId, domain, category: 'REQUEST', message };
}

export function refuse(c: Context, status: Status, errorId: number, message: string, domain?: string) {
  return c.json({ errors: [errorBody(errorId, message, domain)] }, status);
}

/** The query as an object; a parameter given twice is none of eBay's forms. */
export function queryOf(c: Context): Record<string, string> {
  const given = [...new URL(c.req.url).searchParams];
  const query = Object.fromEntries(given);
  return Object.keys(query).length === given.length ? query : { ...query, 'given-twice': 'yes' };
}
