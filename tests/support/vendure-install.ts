import { resolve } from 'node:path';
import { installShop } from './shop-install';

/** Where the real server lives, with a package.json and a lock file of its own: it is never part of the product. */
export const vendureFolder = resolve(import.meta.dirname, '../shops/vendure');

/** Installs the server as its lock file says, once. */
export async function installVendure(): Promise<void> {
  await installShop(vendureFolder);
}
