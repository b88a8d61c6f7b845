import { wrongUsage } from './answer';

type Name = { sku: string } | { gtin: string };

const GTIN = 'gtin:';

/** `NAME=VALUE`, cut at the last equals sign, because a SKU may contain one. */
function cut(pair: string, code: string): { name: Name; value: string } {
  const at = pair.lastIndexOf('=');
  const name = pair.slice(0, at).trim();
  const isGtin = name.toLowerCase().startsWith(GTIN);
  const word = isGtin ? name.slice(GTIN.length).trim() : name;
  if (at < 1 || word === '') throw wrongUsage(code, { given: pair });
  return { name: isGtin ? { gtin: word } : { sku: word }, value: pair.slice(at + 1).trim() };
}

/** `SKU=5`, `TEA=2,5`, `gtin:5901234123457=5`. Throws wrong usage for anything else. */
export function readQuantityLine(pair: string): Name & { quantity: number } {
  const { name, value } = cut(pair, 'cli_line_expected');
  if (!/^\d{1,9}([.,]\d{1,6})?$/.test(value)) throw wrongUsage('cli_line_expected', { given: pair });
  return { ...name, quantity: Number(value.replace(',', '.')) };
}

/** `SKU=12,50` as gross minor units; `toMinor` reads a decimal with a point. Throws wrong usage for anything else. */
export function readPriceLine(
  pair: string,
  toMinor: (decimal: string) => number | null,
): Name & { grossMinor: number } {
  const { name, value } = cut(pair, 'cli_price_expected');
  const grossMinor = toMinor(value.replace(',', '.'));
  if (grossMinor === null || grossMinor < 0) throw wrongUsage('cli_price_expected', { given: pair });
  return { ...name, grossMinor };
}
