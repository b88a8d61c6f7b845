import { inTheNameOfCallers } from './acting';
import { createActivityLog } from './activity';
import type { Transaction } from './database';
import { createEventHub, type EventHub } from './events';
import { createAlertsOperations } from './operations/alerts';
import { createBulkOperations } from './operations/bulk';
import { createBackupOperations } from './operations/backups';
import { createChannelOperations } from './operations/channels';
import { createDeliveryOperations } from './operations/deliveries';
import { createDocumentOperations } from './operations/documents';
import { createFigureOperations } from './operations/figures';
import { createDraftOperations } from './operations/drafts';
import { createEditingOperations } from './operations/editing';
import { createImportOperations, readExpected } from './operations/imports';
import { createLedgerOperations } from './operations/ledger';
import { createMasterOperations } from './operations/master';
import { createOfferOperations } from './operations/offers';
import { createOmnibusOperations } from './operations/omnibus';
import {
  type Access,
  createAccess,
  createPassphraseCheck,
  createPeopleOperations,
  createSessionOperations,
} from './operations/people';
import { createPriceOperations } from './operations/prices';
import { createMatchingOperations } from './operations/matching';
import { createProductLists, createProductOperations } from './operations/products';
import { createReportOperations } from './operations/reports';
import { createSalesOperations } from './operations/sales';
import { createSettingsOperations } from './operations/settings';
import { createSourceOperations } from './operations/sources';
import { createSyncOperations } from './operations/sync';
import { createWaitlistOperations } from './operations/waitlist';
import { createWarehouseOperations } from './operations/warehouse';
import { ReadingThreads } from './imports';
import { createLanBoard, type LanBoard } from './lan-board';
import { createLiveSessions } from './people';
import type { Ports } from './ports';
import { ensurePriceList } from './pricing';
import type { Call, Operations, Services } from './services';
import { readSettings } from './settings';
import { ensureLocation } from './stock';
import { createWatchBoard, type WatchBoard } from './watching';

/** Everything that decides. Hosts open it, bind its operations to a wire, and close it. */
export interface Core {
  readonly operations: Operations;
  readonly events: EventHub;
  /** Where the host that watches folders says what it sees. */
  readonly watching: WatchBoard;
  /** For hosts that let people in from other devices: signing in, and whose request it is. */
  readonly access: Access;
  /** Where such a host says how the network door stands. */
  readonly lan: LanBoard;
  /** Lets go of what waits for more work; nothing may be asked of the core any more. */
  close(): Promise<void>;
}

/** The only door to the core: give it its ports, get every operation. The database stays the caller's to close. */
export async function createCore(ports: Ports): Promise<Core> {
  const events = createEventHub(ports.clock);
  const activity = createActivityLog(ports.database, ports.clock);
  const watching = createWatchBoard(activity, () => events.publish({ type: 'changed', what: 'imports' }));
  const lan = createLanBoard(() => events.publish({ type: 'changed', what: 'people' }));
  const live = createLiveSessions();
  const threads = ports.readingThread === null ? null : new ReadingThreads(ports.readingThread);
  const services: Services = { ...ports, events, activity, watching, lan, threads };
  const check = createPassphraseCheck(services);
  await ports.database.write((trx) => plantMaster(trx, ports));
  const lists = createProductLists(ports.database, () => ports.clock.now().getTime());
  return {
    operations: inTheNameOfCallers({
      master: createMasterOperations(services, lists),
      settings: createSettingsOperations(services),
      backups: createBackupOperations(services),
      imports: createImportOperations(services),
      ledger: createLedgerOperations(services),
      offers: createOfferOperations(services),
      prices: createPriceOperations(services),
      omnibus: createOmnibusOperations(services),
      sources: createSourceOperations(services),
      deliveries: createDeliveryOperations(services, readExpected),
      warehouse: createWarehouseOperations(services),
      drafts: createDraftOperations(services),
      documents: createDocumentOperations(services),
      products: createProductOperations(services, lists),
      editing: createEditingOperations(services),
      bulk: createBulkOperations(services),
      channels: createChannelOperations(services),
      sync: createSyncOperations(services),
      matching: createMatchingOperations(services),
      reports: createReportOperations(services),
      figures: createFigureOperations(services, lists),
      sales: createSalesOperations(services),
      waitlist: createWaitlistOperations(services),
      alerts: createAlertsOperations(services),
      people: createPeopleOperations(services, live),
      session: createSessionOperations(services, live, check),
    }),
    events,
    watching,
    access: createAccess(services, live, check),
    lan,
    close: async () => threads?.close(),
  };
}

/** A new master has one warehouse and one retail price list, so that the first file has somewhere to go. */
async function plantMaster(trx: Transaction, ports: Ports): Promise<void> {
  const at = ports.clock.now().toISOString();
  const { currency, language } = await readSettings(trx, ports.defaultLanguage);
  const polish = language === 'pl';
  if (!(await trx('location').first('id'))) {
    await ensureLocation(trx, 'main', at, { name: polish ? 'Magazyn główny' : 'Main warehouse', kind: 'warehouse' });
  }
  if (!(await trx('price_list').first('id'))) {
    await ensurePriceList(trx, 'retail', currency, at, polish ? 'Detaliczna' : 'Retail');
  }
}

export type { Access, Call, EventHub, Operations, Ports };
export type { PrinterPort } from './printer-port';
export type { BackupShelf, DiskState, Log, SecretBox, ShelvedCopy, StagedRestore } from './ports';
export type { FolderState, RefusedFile, WatchBoard } from './watching';
