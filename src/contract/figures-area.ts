import { z } from 'zod';
import { forOwner, forViewer } from './roles';
import { pieceInput, pieceSchema } from './views/common';
import * as reports from './views/reports';

/** How many days, today included. */
const period = z.object({ days: z.number().int().min(1).max(366).default(30) });

/** The owner's figures, by days of the shop. */
export const figuresArea = {
  /** What each channel sold on each day, by when the customer bought. */
  sales: forViewer.route({ method: 'GET', path: '/reports/sales' }).input(period).output(reports.salesReportSchema),
  /** What the stock is and was worth, and how many products sold out. */
  stock: forViewer.route({ method: 'GET', path: '/reports/stock' }).input(period).output(reports.stockReportSchema),
  /** How long changes take to reach the channels, and what went wrong on the way. */
  sync: forViewer.route({ method: 'GET', path: '/reports/sync' }).input(period).output(reports.syncFigureReportSchema),
  /** What happened since somebody last looked. */
  since: forViewer
    .route({ method: 'GET', path: '/reports/since' })
    .input(z.object({ at: z.iso.datetime({ offset: true }) }))
    .output(reports.sinceReportSchema),
  /** One of the first three, a day to a row (sales: a channel of a day), as a CSV file for a spreadsheet. */
  export: forViewer
    .route({ method: 'GET', path: '/reports/figures/export' })
    .input(period.extend({ report: z.enum(['sales', 'stock', 'sync']), language: pieceInput.language }))
    .output(pieceSchema),
  /** Writes down what the days that have ended were like; the scheduler calls it every hour. */
  tick: forOwner
    .route({ method: 'POST', path: '/reports/tick' })
    .input(z.object({}))
    .output(z.object({ days: z.number().int() })),
};
