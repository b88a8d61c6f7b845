import type { z } from 'zod';

/**
 * What a connector once wrote into a cursor. None, or one that cannot be read, starts over: everything from there is told
 * again, and what is known is recognised by its id and revision.
 */
export function readCursor<Cursor>(cursor: string | null, schema: z.ZodType<Cursor>, start: Cursor): Cursor {
  if (cursor === null) return start;
  try {
    const read = schema.safeParse(JSON.parse(cursor));
    return read.success ? read.data : start;
  } catch {
    return start;
  }
}
