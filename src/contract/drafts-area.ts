import { z } from 'zod';
import { forWarehouse } from './roles';
import { outcomeOf } from './views/common';
import * as drafts from './views/drafts';

/** What names a kind of work: `count`, `transfer`, `receive.12`. */
const work = z.string().regex(/^[a-z]+(\.[a-z0-9]+)?$/);
/** Made by the device itself, once. */
const device = z.string().min(8).max(64);
/** Some twenty thousand lines. */
const LONGEST_PART = 4_000_000;

/** Work with a scanner that is not booked yet: kept, so that what was begun on a tablet is finished at a desk. */
export const draftsArea = {
  /** What is under way on this device and on others, newest first. */
  list: forWarehouse
    .route({ method: 'GET', path: '/drafts' })
    .input(z.object({ device }))
    .output(z.array(drafts.draftSchema)),
  /** Keeps the whole of it as this device has it now. Refused where another device has taken it over. */
  keep: forWarehouse
    .route({ method: 'POST', path: '/drafts' })
    .input(
      z.object({
        work,
        device,
        lines: z.number().int().min(0),
        /** By name, as the screen keeps them; told to nobody else, and not looked into. */
        parts: z.record(z.string().max(40), z.string().max(LONGEST_PART)),
      }),
    )
    .output(outcomeOf(z.object({ at: z.string() }))),
  /** Goes on with it on this device: the other one is told, and what this one had of the same work is replaced. */
  take: forWarehouse
    .route({ method: 'POST', path: '/drafts/take' })
    .input(z.object({ work, from: device, device }))
    .output(outcomeOf(drafts.takenDraftSchema)),
  /** It was booked, or begun anew. */
  drop: forWarehouse
    .route({ method: 'POST', path: '/drafts/drop' })
    .input(z.object({ work, device }))
    .output(z.object({})),
};
