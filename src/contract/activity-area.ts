import { z } from 'zod';
import { forViewer } from './roles';
import { pageInput, pageOf, pieceInput, pieceSchema } from './views/common';
import * as master from './views/master';

const moment = z.iso.datetime({ offset: true });

const which = {
  /** Who did it, as `actors` names them. */
  actor: z.string().optional(),
  about: z.enum(master.ACTIVITY_SUBJECTS).optional(),
  severity: z.enum(['info', 'warning', 'error']).optional(),
  from: moment.optional(),
  until: moment.optional(),
  /** Words of the entry in either language, or of what it is about. */
  search: z.string().default(''),
};

/** The activity log; spread into `master`. */
export const activityArea = {
  activity: forViewer
    .route({ method: 'GET', path: '/activity' })
    .input(z.object({ ...pageInput, ...which }))
    .output(pageOf(master.activitySchema)),
  /** Everybody who has done something: people, programs, the schedule. */
  actors: forViewer.route({ method: 'GET', path: '/activity/actors' }).input(z.object({})).output(z.array(z.string())),
  /** The same as a piece of a CSV file for a spreadsheet: asked for from offset 0 on until `rows` reach `total`. */
  exportActivity: forViewer
    .route({ method: 'GET', path: '/activity/export' })
    .input(z.object({ ...which, ...pieceInput }))
    .output(pieceSchema),
};
