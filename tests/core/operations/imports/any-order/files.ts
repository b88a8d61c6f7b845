/** What stands on the goods. */
const EANS: Readonly<Record<string, string>> = { A: '59012344', B: '12345670', C: '40123455', D: '96385074' };

/** What a program's file says of a product; null where it says nothing. */
export interface Row {
  readonly sku: string;
  readonly name: string;
  readonly price: number | null;
  readonly main: number | null;
  readonly sklep: number | null;
  readonly vat: '23' | '8';
  /** Its price is no number, so that the row is set aside. */
  readonly bad: boolean;
  /** It is no longer sold. */
  readonly gone: boolean;
}

/**
 * `partie` writes the stock in lots, `skany` is a line for every piece that was scanned, `pelny` names all that there is,
 * `oferta` says what is sold, `hurt` has the other price list, `netto` prices without tax.
 */
export const SOURCES = ['erp', 'sklep', 'ceny', 'partie', 'skany', 'pelny', 'oferta', 'hurt', 'netto'] as const;
export type Source = (typeof SOURCES)[number];

/** Files a person is asked about once, and says yes. */
export const ASKING: ReadonlySet<Source> = new Set(['partie', 'skany', 'oferta', 'hurt', 'netto']);

const decimal = (minor: number | null) => (minor === null ? '' : (minor / 100).toFixed(2).replace('.', ','));

const FILES: Readonly<Record<Source, readonly [heading: string, rows: (row: Row) => unknown[][]]>> = {
  erp: [
    'Symbol;Nazwa;EAN;Cena brutto;Stan main;Stan sklep',
    (row) => [[row.sku, row.name, EANS[row.sku], row.bad ? 'zapytaj' : decimal(row.price), row.main, row.sklep]],
  ],
  sklep: ['Symbol;Stan sklep', (row) => [[row.sku, row.sklep]]],
  ceny: ['Symbol;Cena brutto', (row) => [[row.sku, decimal(row.price)]]],
  partie: [
    'Symbol;Partia;Stan main',
    ({ sku: of, main }) =>
      main === null
        ? [[of, 'L1', '']]
        : [
            [of, 'L1', main - Math.floor(main / 3)],
            [of, 'L2', Math.floor(main / 3)],
          ],
  ],
  skany: ['EAN', (row) => Array.from({ length: row.main ?? 0 }, () => [EANS[row.sku]])],
  pelny: ['Symbol;Stan main', (row) => [[row.sku, row.main]]],
  oferta: ['Symbol;Stan main;Aktywny', (row) => [[row.sku, row.main, row.gone ? 'nie' : 'tak']]],
  hurt: ['Symbol;Cena hurtowa brutto', (row) => [[row.sku, decimal(row.price)]]],
  netto: ['Symbol;VAT;Cena netto', (row) => [[row.sku, row.vat, decimal(row.price)]]],
};

export function textOf(from: Source, rows: readonly Row[]): string {
  const [heading, linesOf] = FILES[from];
  const lines = rows.map((one) => linesOf(one).map((cells) => cells.join(';')));
  // Lots and pieces of one product do not lie side by side.
  const most = Math.max(...lines.map(({ length }) => length));
  const mixed = Array.from({ length: most }, (_, i) => lines.flatMap((own) => own.slice(i, i + 1))).flat();
  return [heading, ...mixed, ''].join('\r\n');
}

/** What a file says of a product that can be used. */
export interface Said {
  readonly sku: string;
  readonly gone: boolean;
  readonly name: string | null;
  readonly vat: string | null;
  /** It has the barcode of the goods beside them. */
  readonly hasBarcode: boolean;
  readonly prices: Readonly<Record<string, number | null>>;
  readonly stock: Readonly<Record<string, number | null>>;
}

const RATES = { '23': 1.23, '8': 1.08 };

const PRICES: Readonly<Partial<Record<Source, (row: Row) => Said['prices']>>> = {
  erp: ({ price }) => ({ retail: price }),
  ceny: ({ price }) => ({ retail: price }),
  hurt: ({ price }) => ({ hurt: price }),
  netto: ({ price, vat }) => ({ retail: price === null ? null : Math.round(price * RATES[vat]) }),
};
const PLACES_OF: Readonly<Partial<Record<Source, readonly ('main' | 'sklep')[]>>> = {
  ...{ erp: ['main', 'sklep'], sklep: ['sklep'] },
  ...{ partie: ['main'], skany: ['main'], pelny: ['main'], oferta: ['main'] },
};

export const saidBy = (from: Source, rows: readonly Row[]): Said[] =>
  rows
    .filter(({ bad, main }) => (from !== 'erp' || !bad) && (from !== 'skany' || (main ?? 0) > 0))
    .map((row) => ({
      sku: row.sku,
      gone: from === 'oferta' && row.gone,
      name: from === 'erp' ? row.name : null,
      vat: from === 'netto' ? row.vat : null,
      hasBarcode: from === 'erp',
      prices: PRICES[from]?.(row) ?? {},
      stock: Object.fromEntries((PLACES_OF[from] ?? []).map((place) => [place, row[place]])),
    }));
