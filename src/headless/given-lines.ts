import { wrongUsage } from './answer';

interface GivenLine {
  sku: string;
  gtin?: string;
  quantity: number;
}

const BARCODE = /^\d{8}$|^\d{12,14}$/;
const QUANTITY = /^-?\d+(?:[.,]\d+)?$/;

/** Reads `CODE=QUANTITY` as typed or scanned; a code of digits is looked for among SKUs and among barcodes. */
export function readGivenLines(pairs: readonly string[]): GivenLine[] {
  return pairs.map((pair) => {
    const at = pair.lastIndexOf('=');
    const code = pair.slice(0, Math.max(at, 0)).trim();
    const quantity = pair.slice(at + 1).trim();
    if (code === '' || !QUANTITY.test(quantity)) throw wrongUsage('cli_receive_pair', { given: pair });
    return {
      sku: code,
      ...(BARCODE.test(code) ? { gtin: code } : {}),
      quantity: Number(quantity.replace(',', '.')),
    };
  });
}
