import { app } from './en/app';
import { changes } from './en/changes';
import { channelPage } from './en/channel-page';
import { channels } from './en/channels';
import { deliveries } from './en/deliveries';
import { desktop } from './en/desktop';
import { importRows } from './en/import-rows';
import { imports } from './en/imports';
import { matching } from './en/matching';
import { overview } from './en/overview';
import { parity } from './en/parity';
import { pricePlans } from './en/price-plans';
import { prices } from './en/prices';
import { products } from './en/products';
import { reading } from './en/reading';
import { settings } from './en/settings';
import { sources } from './en/sources';
import { states } from './en/states';

/** Everything the console says in English. */
export const en = {
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
