import { z } from 'zod';
import { forOwner, forViewer, forWarehouse } from './roles';
import * as alerts from './views/alerts';
import { exportPieceSchema } from './views/rejected-rows';
import { outcomeOf, pageInput, pageOf } from './views/common';

const entryId = z.object({ id: z.number().int() });
const person = z.object({ email: z.string().min(3).max(320) });

/** Customers who want to be told when a product is back. */
export const waitlistArea = {
  list: forViewer
    .route({ method: 'GET', path: '/waitlist' })
    .input(
      z.object({
        ...pageInput,
        sku: z.string().optional(),
        state: z.enum(['waiting', 'notified', 'removed']).optional(),
        /** `turn` puts those first whose turn comes first. */
        order: z.enum(['newest', 'turn']).optional(),
      }),
    )
    .output(pageOf(alerts.waitlistEntrySchema)),
  /** Products somebody waits for: how many, since when, what is there now, and who comes next. */
  products: forViewer
    .route({ method: 'GET', path: '/waitlist/products' })
    .input(z.object({ ...pageInput, search: z.string().default('') }))
    .output(pageOf(alerts.waitedProductSchema)),
  add: forWarehouse
    .route({ method: 'POST', path: '/waitlist' })
    .input(
      z.object({
        sku: z.string().min(1),
        email: z.string().min(3).max(320),
        language: z.enum(['pl', 'en']).optional(),
        source: z.string().default('manual'),
      }),
    )
    .output(outcomeOf(alerts.waitlistEntrySchema)),
  remove: forWarehouse
    .route({ method: 'DELETE', path: '/waitlist/{id}' })
    .input(entryId)
    .output(outcomeOf(alerts.waitlistEntrySchema)),
  /** Reads a list of customers (CSV with a product and an address); a dry run only says what it would do. */
  import: forWarehouse
    .route({ method: 'POST', path: '/waitlist/import' })
    .input(z.object({ file: z.instanceof(File), dryRun: z.boolean().default(false) }))
    .output(outcomeOf(alerts.waitlistImportSchema)),
  /** The list as CSV, piece by piece. It holds addresses in the open: for the owner's eyes. */
  export: forOwner
    .route({ method: 'GET', path: '/waitlist/export' })
    .input(
      z.object({
        state: z.enum(['waiting', 'notified', 'removed']).optional(),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(5_000).default(1_000),
      }),
    )
    .output(exportPieceSchema),
  /** Everything kept about one person, to be handed to that person. */
  person: forOwner
    .route({ method: 'POST', path: '/waitlist/person' })
    .input(person)
    .output(outcomeOf(alerts.customerDataSchema)),
  /** Deletes one person everywhere: wishes, mails, what a mail server said; only the proof that it was done stays. */
  erase: forOwner
    .route({ method: 'POST', path: '/waitlist/erase' })
    .input(person)
    .output(outcomeOf(alerts.erasedSchema)),
};

/** The mails that tell them. */
export const alertsArea = {
  list: forViewer
    .route({ method: 'GET', path: '/alerts' })
    .input(z.object({ ...pageInput, state: z.enum(alerts.ALERT_STATES).optional() }))
    .output(pageOf(alerts.alertSchema)),
  /** Queues the next fair wave for everything back in stock, and sends what is due. */
  send: forOwner.route({ method: 'POST', path: '/alerts/send' }).input(z.object({})).output(alerts.alertsReportSchema),
  /** A person has looked: a mail that may not have arrived is queued once more, or counts as sent. */
  settle: forOwner
    .route({ method: 'POST', path: '/alerts/{id}/settle' })
    .input(entryId.extend({ as: z.enum(['send_again', 'sent']) }))
    .output(outcomeOf(alerts.alertSchema)),
  /** The texts of the mail in both languages, as stored or as OneShelf brings them. */
  texts: forOwner.route({ method: 'GET', path: '/alerts/texts' }).input(z.object({})).output(alerts.mailTextsSchema),
  /** Changes them in one language; null goes back to our own. */
  setText: forOwner
    .route({ method: 'POST', path: '/alerts/texts' })
    .input(z.object({ language: z.enum(['pl', 'en']), text: alerts.mailTextSchema.nullable() }))
    .output(outcomeOf(alerts.mailTextsSchema)),
  /** The mail as a customer would get it, with the given texts or the stored ones. */
  preview: forOwner
    .route({ method: 'POST', path: '/alerts/preview' })
    .input(z.object({ language: z.enum(['pl', 'en']), text: alerts.mailTextSchema.optional() }))
    .output(outcomeOf(alerts.mailPreviewSchema)),
  /** Sends that mail to one address, to see what the mail server says and how it looks. */
  test: forOwner
    .route({ method: 'POST', path: '/alerts/test' })
    .input(person.extend({ language: z.enum(['pl', 'en']), text: alerts.mailTextSchema.optional() }))
    .output(outcomeOf(z.object({ to: z.string(), reply: z.string() }))),
};
