import { app } from './en/app';
import { channels } from './en/channels';
import { importRows } from './en/import-rows';
import { imports } from './en/imports';
import { overview } from './en/overview';
import { products } from './en/products';
import { settings } from './en/settings';
import { states } from './en/states';

/** Everything the console says in English. */
export const en = { ...app, ...overview, ...products, ...imports, ...importRows, ...channels, ...settings, ...states };
