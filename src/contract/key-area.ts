import { z } from 'zod';
import { forOwner } from './roles';
import { outcomeOf } from './views/common';
import { keySchema } from './views/key';

/** The key that seals channel keys and customers' addresses; it never travels itself. */
export const keyArea = {
  show: forOwner.route({ method: 'GET', path: '/key' }).input(z.object({})).output(keySchema),
  /** Writes a copy of the key, for safe keeping, into a new file on the engine's own PC; only hosts there may ask. */
  export: forOwner
    .route({ method: 'POST', path: '/key/export' })
    .input(z.object({ file: z.string().min(1) }))
    .output(outcomeOf(z.object({ file: z.string() }))),
};
