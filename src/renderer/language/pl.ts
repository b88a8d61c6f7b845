import { activity } from './pl/activity';
import { app } from './pl/app';
import { bulk } from './pl/bulk';
import { addChannel } from './pl/add-channel';
import { backups } from './pl/backups';
import { changes } from './pl/changes';
import { channelPage } from './pl/channel-page';
import { channels } from './pl/channels';
import { charts } from './pl/charts';
import { deliveries } from './pl/deliveries';
import { help } from './pl/help';
import { desktop } from './pl/desktop';
import { importRows } from './pl/import-rows';
import { imports } from './pl/imports';
import { matching } from './pl/matching';
import { overview } from './pl/overview';
import { parity } from './pl/parity';
import { people } from './pl/people';
import { pricePlans } from './pl/price-plans';
import { prices } from './pl/prices';
import { productPage } from './pl/product-page';
import { products } from './pl/products';
import { reading } from './pl/reading';
import { search } from './pl/search';
import { sales } from './pl/sales';
import { settings } from './pl/settings';
import { sources } from './pl/sources';
import { states } from './pl/states';
import { tour } from './pl/tour';
import { warehouse } from './pl/warehouse';
import { waitlistWork } from './pl/waitlist-work';

/** Everything the console says in Polish. */
export const pl = {
  ...app,
  ...overview,
  ...charts,
  ...sales,
  ...activity,
  ...products,
  ...productPage,
  ...bulk,
  ...prices,
  ...pricePlans,
  ...parity,
  ...imports,
  ...importRows,
  ...reading,
  ...importRows,
  ...deliveries,
  ...warehouse,
  ...changes,
  ...channels,
  ...channelPage,
  ...matching,
  ...people,
  ...search,
  ...settings,
  ...desktop,
  ...sources,
  ...states,
  ...backups,
  ...waitlistWork,
  ...addChannel,
  ...help,
  ...tour,
};
