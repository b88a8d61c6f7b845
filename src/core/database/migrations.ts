import type { Knex } from 'knex';
import * as catalog from '../../../migrations/0001_catalog';
import * as imports from '../../../migrations/0002_imports';
import * as stockAndPrices from '../../../migrations/0003_stock_and_prices';
import * as channels from '../../../migrations/0004_channels';
import * as alerts from '../../../migrations/0005_alerts';
import * as jobsAndSettings from '../../../migrations/0006_jobs_and_settings';
import * as bulkImports from '../../../migrations/0007_bulk_imports';
import * as deliveries from '../../../migrations/0008_deliveries';
import * as ledger from '../../../migrations/0009_ledger';
import * as rejectedRows from '../../../migrations/0010_rejected_rows';
import * as acceptedFiles from '../../../migrations/0011_accepted_files';
import * as sync from '../../../migrations/0012_sync';
import * as offers from '../../../migrations/0013_offers';
import * as matching from '../../../migrations/0014_matching';
import * as listingLookups from '../../../migrations/0015_listing_lookups';
import * as search from '../../../migrations/0016_search';
import * as people from '../../../migrations/0017_people';
import * as postingKeys from '../../../migrations/0019_posting_keys';
import * as reports from '../../../migrations/0020_reports';
import * as productChanges from '../../../migrations/0021_product_changes';
import * as erasures from '../../../migrations/0022_erasures';
import * as signInAttempts from '../../../migrations/0024_sign_in_attempts';
import * as oversells from '../../../migrations/0025_oversells';
import * as workDrafts from '../../../migrations/0026_work_drafts';
import * as statedMoments from '../../../migrations/0027_stated_moments';
import * as weighedGoods from '../../../migrations/0028_weighed_goods';
import * as lastPrices from '../../../migrations/0029_last_prices';
import * as renamedProducts from '../../../migrations/0030_renamed_products';
import * as toldShelves from '../../../migrations/0031_told_shelves';

type Migration = { name: string; up: (knex: Knex) => Promise<void> };

/** Every migration in order. They are imported, not read from disk, so that each build carries its own. */
const MIGRATIONS: readonly Migration[] = [
  { name: '0001_catalog', up: catalog.up },
  { name: '0002_imports', up: imports.up },
  { name: '0003_stock_and_prices', up: stockAndPrices.up },
  { name: '0004_channels', up: channels.up },
  { name: '0005_alerts', up: alerts.up },
  { name: '0006_jobs_and_settings', up: jobsAndSettings.up },
  { name: '0007_bulk_imports', up: bulkImports.up },
  { name: '0008_deliveries', up: deliveries.up },
  { name: '0009_ledger', up: ledger.up },
  { name: '0010_rejected_rows', up: rejectedRows.up },
  { name: '0011_accepted_files', up: acceptedFiles.up },
  { name: '0012_sync', up: sync.up },
  { name: '0013_offers', up: offers.up },
  { name: '0014_matching', up: matching.up },
  { name: '0015_listing_lookups', up: listingLookups.up },
  { name: '0016_search', up: search.up },
  { name: '0017_people', up: people.up },
  { name: '0019_posting_keys', up: postingKeys.up },
  { name: '0020_reports', up: reports.up },
  { name: '0021_product_changes', up: productChanges.up },
  { name: '0022_erasures', up: erasures.up },
  { name: '0024_sign_in_attempts', up: signInAttempts.up },
  { name: '0025_oversells', up: oversells.up },
  { name: '0026_work_drafts', up: workDrafts.up },
  { name: '0027_stated_moments', up: statedMoments.up },
  { name: '0028_weighed_goods', up: weighedGoods.up },
  { name: '0029_last_prices', up: lastPrices.up },
  { name: '0030_renamed_products', up: renamedProducts.up },
  { name: '0031_told_shelves', up: toldShelves.up },
];

/** Names a master of this OneShelf may have; any other was written by a newer one. */
export const knownMigrations: readonly string[] = MIGRATIONS.map(({ name }) => name);

export const migrationSource: Knex.MigrationSource<Migration> = {
  getMigrations: () => Promise.resolve([...MIGRATIONS]),
  getMigrationName: (migration) => migration.name,
  getMigration: (migration) =>
    Promise.resolve({
      up: migration.up,
      // Migrations are additive; going back is restoring a backup.
      down: () => Promise.reject(new Error(`${migration.name} cannot be taken back; restore a backup instead`)),
    }),
};
