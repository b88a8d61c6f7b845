import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { forOwner, forViewer, forWarehouse } from './roles';
import { activityArea } from './activity-area';
import { bulkArea } from './bulk-area';
import { backupArea } from './backup-area';
import { channelArea } from './channel-area';
import { editingArea } from './editing-area';
import { changeSetSchema, importRowsArea } from './import-rows-area';
import { figuresArea } from './figures-area';
import { keyArea } from './key-area';
import { ledgerArea } from './ledger-area';
import { sellingAreas } from './offers-area';
import { matchingArea } from './matching-area';
import { peopleAreas } from './people-area';
import { productsArea } from './products-area';
import { reportsArea } from './reports-area';
import { salesArea } from './sales-area';
import { deliveryOperations } from './delivery-operations';
import { documentsArea } from './documents-area';
import { draftsArea } from './drafts-area';
import { alertsArea, waitlistArea } from './waitlist-area';
import * as channels from './views/channels';
import { outcomeOf, pageInput, pageOf } from './views/common';
import { eventSchema } from './views/events';
import * as imports from './views/imports';
import { undoForecastSchema, undoReportSchema } from './views/ledger';
import * as master from './views/master';
import * as practice from './views/practice';
import { warehouseArea } from './warehouse-area';
import * as sources from './views/sources';

/**
 * Every operation OneShelf has, with zod input and output. The Electron window, the served console, the CLI and other
 * programs (OpenAPI under /api) all speak this map; hosts translate and delegate.
 */
const runId = z.object({ id: z.number().int() });

const importInput = z.object({
  /** A file on the engine's own disk; only hosts on this PC may use it. */
  path: z.string().optional(),
  /** More parts of the file at `path`, in their order: all of them are read as one file of this name. */
  parts: z
    .object({
      rest: z.array(z.string()).min(1).max(999),
      name: z.string().min(1),
      /** `slices` were cut anywhere; `tables` are files of rows that may repeat the heading. */
      join: z.enum(['slices', 'tables']),
    })
    .optional(),
  /** The file itself, uploaded. */
  file: z.instanceof(File).optional(),
  source: z.string().min(1).optional(),
  /** Name of a stored profile of that source, or of a built-in preset. */
  profile: z.string().optional(),
  overrides: imports.profileOverridesSchema.optional(),
  /** Keep this profile for the source: the person has looked at it. */
  confirmProfile: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  asOf: z.string().optional(),
  /** Read the whole file, even where comparing it with the last one would do. */
  full: z.boolean().optional(),
  /** Passes a brake. */
  force: z.boolean().default(false),
  /** The expected delivery that a delivery file answers; found by itself when left out. */
  expectedId: z.number().int().optional(),
});

export const contract = {
  master: {
    init: forOwner.route({ method: 'POST', path: '/init' }).input(z.object({})).output(master.initReportSchema),
    status: forViewer.route({ method: 'GET', path: '/status' }).input(z.object({})).output(master.statusSchema),
    verify: forOwner.route({ method: 'POST', path: '/verify' }).input(z.object({})).output(master.verifyReportSchema),
    ...activityArea,
  },
  settings: {
    get: forViewer.route({ method: 'GET', path: '/settings' }).input(z.object({})).output(master.settingsSchema),
    set: forOwner
      .route({ method: 'POST', path: '/settings' })
      .input(master.settingsSchema.partial().extend({ smtpPassword: z.string().optional() }))
      .output(outcomeOf(master.settingsSchema)),
  },
  backups: backupArea,
  imports: {
    /** Looks at a file and says how it would be read; changes nothing. */
    inspect: forWarehouse
      .route({ method: 'POST', path: '/imports/inspect' })
      .input(importInput.pick({ path: true, file: true, source: true, overrides: true }))
      .output(outcomeOf(imports.detectionSchema)),
    /** Plans one file and applies the plan unless it is a dry run, doubtful or braked. */
    run: forWarehouse
      .route({ method: 'POST', path: '/imports' })
      .input(importInput)
      .output(outcomeOf(imports.importReportSchema)),
    list: forViewer
      .route({ method: 'GET', path: '/imports' })
      .input(z.object({ ...pageInput, state: z.enum(imports.RUN_STATES).optional() }))
      .output(pageOf(imports.importRunSchema)),
    show: forViewer
      .route({ method: 'GET', path: '/imports/{id}' })
      .input(
        runId.extend({
          ...pageInput,
          verdict: z.enum(imports.CHANGE_FILTERS).optional(),
          /** Words of the SKU or the name. */
          search: z.string().max(200).optional(),
          fields: changeSetSchema.shape.fields,
        }),
      )
      .output(
        outcomeOf(
          z.object({
            run: imports.importRunSchema,
            profile: imports.profileSchema,
            changes: pageOf(imports.plannedChangeSchema),
          }),
        ),
      ),
    ...importRowsArea,
    problems: forViewer
      .route({ method: 'GET', path: '/imports/{id}/problems' })
      .input(runId.extend({ ...pageInput }))
      .output(outcomeOf(pageOf(imports.rowProblemSchema).extend({ reasons: z.array(imports.problemReasonSchema) }))),
    /** Plans a waiting run again as a person says its file is to be read; nothing is applied, and it goes on waiting. */
    replan: forWarehouse
      .route({ method: 'POST', path: '/imports/{id}/replan' })
      .input(runId.extend({ overrides: imports.profileOverridesSchema.optional() }))
      .output(outcomeOf(imports.importReportSchema)),
    /** Applies a held or planned run, after a person looked; its file is planned again against the master as it is now. */
    apply: forWarehouse
      .route({ method: 'POST', path: '/imports/{id}/apply' })
      .input(
        runId.extend({
          overrides: imports.profileOverridesSchema.optional(),
          confirmProfile: z.boolean().default(true),
          /** Also apply the rows whose price jumped; without it they stay set aside. */
          includeSuspicious: z.boolean().default(false),
          /** The open delivery that the file answers. */
          expectedId: z.number().int().optional(),
          /** Take only these changes of the plan, or all but these; what is left out stays in the run, marked. */
          only: changeSetSchema.optional(),
          except: changeSetSchema.optional(),
        }),
      )
      .output(outcomeOf(imports.importReportSchema)),
    /** Stops an import under way, by its task; answers once it has ended. What was stopped has left nothing behind. */
    cancel: forWarehouse
      .route({ method: 'POST', path: '/imports/cancel' })
      .input(z.object({ task: z.string() }))
      .output(z.object({ cancelled: z.boolean() })),
    discard: forWarehouse
      .route({ method: 'POST', path: '/imports/{id}/discard' })
      .input(runId)
      .output(outcomeOf(imports.importRunSchema)),
    /** What undoing an applied run would take back, and what it would keep because of later changes. Changes nothing. */
    previewUndo: forWarehouse
      .route({ method: 'GET', path: '/imports/{id}/undo' })
      .input(runId)
      .output(outcomeOf(undoForecastSchema)),
    undo: forWarehouse
      .route({ method: 'POST', path: '/imports/{id}/undo' })
      .input(runId)
      .output(outcomeOf(undoReportSchema.omit({ posting: true }).extend({ run: imports.importRunSchema }))),
  },
  key: keyArea,
  ledger: ledgerArea,
  ...sellingAreas,
  ...peopleAreas,
  sources: {
    list: forWarehouse
      .route({ method: 'GET', path: '/sources' })
      .input(z.object({}))
      .output(z.array(sources.sourceSchema)),
    /** Changes a source, making it if need be. The folder of `default` is the setting `watchFolder`. */
    set: forOwner
      .route({ method: 'POST', path: '/sources' })
      .input(sources.sourceChangeSchema)
      .output(outcomeOf(sources.sourceSchema)),
    /** Deletes private copies of files that nothing needs any more. */
    tidy: forOwner
      .route({ method: 'POST', path: '/sources/tidy' })
      .input(z.object({}))
      .output(z.object({ forgotten: z.number().int(), bytes: z.number().int() })),
  },
  deliveries: deliveryOperations,
  warehouse: warehouseArea,
  drafts: draftsArea,
  documents: documentsArea,
  products: productsArea,
  editing: editingArea,
  bulk: bulkArea,
  channels: channelArea,
  matching: matchingArea,
  reports: reportsArea,
  figures: figuresArea,
  sales: salesArea,
  sync: {
    /** Pulls sales, pushes what differs, reads back. `full` looks every listing up again and compares it. */
    run: forWarehouse
      .route({ method: 'POST', path: '/sync' })
      .input(
        z.object({
          channel: z.string().optional(),
          full: z.boolean().default(false),
          /** Only channels that have something to be sent now, and without waiting for their turn. */
          onlyDue: z.boolean().optional(),
        }),
      )
      .output(outcomeOf(channels.syncReportSchema)),
  },
  waitlist: waitlistArea,
  alerts: alertsArea,
  practice: {
    /** Opens the sample shop: practice channels, mailbox, first export, a waiting customer. */
    open: forOwner
      .route({ method: 'POST', path: '/practice/open' })
      .input(z.object({}))
      .output(outcomeOf(z.object({ firstImport: imports.importReportSchema, firstSync: channels.syncReportSchema }))),
    /** Imports the second export of the sample shop, in which something comes back in stock. */
    restock: forOwner
      .route({ method: 'POST', path: '/practice/restock' })
      .input(z.object({}))
      .output(outcomeOf(imports.importReportSchema)),
    /** The whole main job on the sample shop, with its report. */
    demo: forOwner
      .route({ method: 'POST', path: '/practice/demo' })
      .input(z.object({}))
      .output(outcomeOf(practice.demoReportSchema)),
    /** A shopper buys on a practice channel. */
    buy: forOwner
      .route({ method: 'POST', path: '/practice/buy' })
      .input(z.object({ channel: z.string(), sku: z.string(), quantity: z.number().int().min(1).default(1) }))
      .output(outcomeOf(z.object({ number: z.string() }))),
    mailbox: forOwner
      .route({ method: 'GET', path: '/practice/mailbox' })
      .input(z.object({}))
      .output(z.array(practice.practiceMailSchema)),
    shelf: forViewer
      .route({ method: 'GET', path: '/practice/shelf' })
      .input(z.object({ sku: z.string() }))
      .output(z.array(practice.practiceShelfRowSchema)),
  },
  events: {
    subscribe: forViewer
      .route({ method: 'GET', path: '/events' })
      .input(z.object({}))
      .output(eventIterator(eventSchema)),
  },
};

export type Contract = typeof contract;

/** An operation by its place, as `products.list`. */
export type OperationPath = {
  [Area in keyof Contract]: `${Area}.${Extract<keyof Contract[Area], string>}`;
}[keyof Contract];
