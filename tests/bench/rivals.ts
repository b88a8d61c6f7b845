import { median } from './measure';

/**
 * What others took for the same 5,000 products with prices, in seconds, and F at 100,000 rows on that machine in that hour:
 * recorded once (Odoo 14 through its own `load`, Vendure 3.7.3 through its own importer), not measured in this run.
 */
const RECORDED = { shellSeconds: 0.28, rivals: { 'Odoo 14': 16.8, 'Vendure 3.7': 25.0 } };
export const RIVAL_PRODUCTS = 5_000;

/** Prints how many times longer the recorded imports took; `shellSeconds` is F at 100,000 rows in this run, if known. */
export function printRivals(took: readonly number[], shellSeconds: number | null): void {
  const own = median(took);
  const perProduct = ((own / RIVAL_PRODUCTS) * 1e6).toFixed(0);
  const pace = shellSeconds === null ? 1 : shellSeconds / RECORDED.shellSeconds;
  const times = Object.entries(RECORDED.rivals).map(
    ([name, seconds]) => `${name} ${((seconds * pace) / own).toFixed(0)} × as long`,
  );
  console.log(
    `${RIVAL_PRODUCTS.toLocaleString('en')} products: ${own.toFixed(3)} s, ${perProduct} µs each; ${times.join(', ')} (target 150 ×).\n` +
      `  Theirs are recorded, not measured now: scaled by F of this run to ${pace.toFixed(2)} of the recorded pace. They do more per row.`,
  );
}
