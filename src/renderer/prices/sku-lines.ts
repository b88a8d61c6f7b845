import { parseMoney } from './typed-numbers';

/** SKUs each on a line of its own, or with commas, semicolons or tabs between; each once, in the order given. */
export function readSkus(text: string): string[] {
  const given = text.split(/[\n\r,;\t]+/).map((sku) => sku.trim());
  return [...new Set(given.filter((sku) => sku !== ''))];
}

export interface OwnPrice {
  readonly sku: string;
  readonly grossMinor: number;
}

/** Lines of an SKU and its price, as typed or pasted from two columns of a sheet; `wrong` is the first that is neither. */
export function readOwnPrices(text: string, currency: string): { prices: OwnPrice[]; wrong: string | null } {
  const prices: OwnPrice[] = [];
  for (const line of text.split(/[\n\r]+/).map((one) => one.trim())) {
    if (line === '') continue;
    const [, sku = '', price = ''] = /^(.*?)(?:\s*[;\t]\s*|\s+)([\d.,]+(?:\s*(?:zł|[A-Za-z]{3}))?)$/.exec(line) ?? [];
    const grossMinor = parseMoney(price, currency);
    if (sku === '' || grossMinor === null || grossMinor === undefined) return { prices, wrong: line };
    prices.push({ sku, grossMinor });
  }
  return { prices, wrong: null };
}
