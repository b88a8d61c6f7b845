import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import iconv from 'iconv-lite';

const NOUNS = [
  'Wkręt',
  'Łożysko',
  'Śruba',
  'Żarówka',
  'Uszczelka',
  'Wąż',
  'Krzesło',
  'Młotek',
  'Półka',
  'Taśma',
  'Żyłka',
  'Zawór',
];
const KINDS = [
  'ocynkowany',
  'samowiercący',
  'z gwintem',
  'czarna',
  'wzmocniony',
  'do drewna',
  'żółta',
  'ogrodowy',
  'krótka',
];
const MAKERS = ['Śnieżka', 'Łucznik', 'Yato', 'Ćwik', 'Topex', 'Dębowy', 'Gdańska Fabryka'];
const VAT = ['23', '23', '23', '8', '5', 'zw'];

/** Mixes an index with a salt into 32 bits; the same file comes out on every machine. */
function mix(i: number, salt: number): number {
  let x = (Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d) >>> 0;
  return (x ^ (x >>> 15)) >>> 0;
}

/** The EAN of the product in row `i`. */
export function ean(i: number): string {
  const digits = `590${String(i).padStart(9, '0')}`;
  const sum = [...digits].reduce((total, digit, k) => total + Number(digit) * (k % 2 ? 3 : 1), 0);
  return digits + String((10 - (sum % 10)) % 10);
}

/** A step that visits every row once and never two neighbours one after the other. */
function strideOf(rows: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  let stride = Math.floor(rows * 0.618) | 1;
  while (common(stride, rows) !== 1) stride++;
  return stride;
}

/**
 * Writes an ERP export of `rows` products as Polish ERPs do: cp1250, `;`, decimal comma, CRLF, every sixth name quoted.
 * `changed` is the share of rows whose price and stock differ from the same file without it; `shuffled` rows come in no order.
 */
export async function writeExport(
  file: string,
  rows: number,
  { changed = 0, shuffled = false }: { changed?: number; shuffled?: boolean } = {},
): Promise<void> {
  const out = createWriteStream(file);
  let text = 'sku;ean;name;vat;price_gross;stock_main;stock_shop1\r\n';
  const stride = shuffled ? strideOf(rows) : 1;
  for (let k = 0; k < rows; k++) {
    const i = (k * stride) % rows;
    const r = mix(i, 1);
    const moved = mix(i, 9) / 4294967296 < changed ? 1 : 0;
    const plain = `${NOUNS[r % 12]} ${KINDS[(r >>> 6) % 9]} ${MAKERS[(r >>> 12) % 7]} ${2 + (r % 60)}x${10 + ((r >>> 8) % 290)} mm`;
    const name = r % 6 === 0 ? `"${plain}; op. ${10 + (r % 90)} szt."` : plain;
    const price = 99 + (mix(i, 3) % 499_900) + moved * 100;
    const amount = `${Math.floor(price / 100)},${String(price % 100).padStart(2, '0')}`;
    text += `TW-${String(i).padStart(7, '0')};${ean(i)};${name};${VAT[r % 6]};${amount};${(mix(i, 4) % 500) + moved};${mix(i, 5) % 40}\r\n`;
    if (text.length > 1 << 20) {
      if (!out.write(iconv.encode(text, 'win1250'))) await once(out, 'drain');
      text = '';
    }
  }
  out.end(iconv.encode(text, 'win1250'));
  await once(out, 'finish');
}
