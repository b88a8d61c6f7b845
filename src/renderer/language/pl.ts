import { app } from './pl/app';
import { channels } from './pl/channels';
import { importRows } from './pl/import-rows';
import { imports } from './pl/imports';
import { overview } from './pl/overview';
import { products } from './pl/products';
import { settings } from './pl/settings';
import { states } from './pl/states';

/** Everything the console says in Polish. */
export const pl = { ...app, ...overview, ...products, ...imports, ...importRows, ...channels, ...settings, ...states };
