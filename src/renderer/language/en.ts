import { activity } from './en/activity';
import { app } from './en/app';
import { bulk } from './en/bulk';
import { addChannel } from './en/add-channel';
import { backups } from './en/backups';
import { changes } from './en/changes';
import { channelPage } from './en/channel-page';
import { channels } from './en/channels';
import { charts } from './en/charts';
import { deliveries } from './en/deliveries';
import { help } from './en/help';
import { desktop } from './en/desktop';
import { importRows } from './en/import-rows';
import { imports } from './en/imports';
import { matching } from './en/matching';
import { overview } from './en/overview';
import { parity } from './en/parity';
import { people } from './en/people';
import { pricePlans } from './en/price-plans';
import { prices } from './en/prices';
import { productPage } from './en/product-page';
import { products } from './en/products';
import { reading } from './en/reading';
import { search } from './en/search';
import { sales } from './en/sales';
import { settings } from './en/settings';
import { sources } from './en/sources';
import { states } from './en/states';
import { tour } from './en/tour';
import { warehouse } from './en/warehouse';
import { waitlistWork } from './en/waitlist-work';

/** Everything the console says in English. */
export const en = {
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
