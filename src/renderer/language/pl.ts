import { app } from './pl/app';
import { changes } from './pl/changes';
import { channelPage } from './pl/channel-page';
import { channels } from './pl/channels';
import { deliveries } from './pl/deliveries';
import { desktop } from './pl/desktop';
import { importRows } from './pl/import-rows';
import { imports } from './pl/imports';
import { matching } from './pl/matching';
import { overview } from './pl/overview';
import { parity } from './pl/parity';
import { pricePlans } from './pl/price-plans';
import { prices } from './pl/prices';
import { products } from './pl/products';
import { reading } from './pl/reading';
import { settings } from './pl/settings';
import { sources } from './pl/sources';
import { states } from './pl/states';

/** Everything the console says in Polish. */
export const pl = {
  ...app,
  ...overview,
  ...products,
  ...prices,
  ...pricePlans,
  ...parity,
  ...imports,
  ...importRows,
  ...reading,
  ...importRows,
  ...deliveries,
  ...changes,
  ...channels,
  ...channelPage,
  ...matching,
  ...settings,
  ...desktop,
  ...sources,
  ...states,
};
