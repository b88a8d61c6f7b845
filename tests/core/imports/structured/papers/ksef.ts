import fc from 'fast-check';
import {
  decimal,
  documentOf,
  type Dressed,
  type Facts,
  FACTS,
  goodsOf,
  type Line,
  spokenName,
  toldOf,
  type PartyFacts,
} from './facts';
import { maybe, tag, type Tag, type Writing, WRITING, xmlFile } from './xml';

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);

const FORMS = {
  'FA (2)': 'http://crd.gov.pl/wzor/2023/06/29/12648/',
  'FA (3)': 'http://crd.gov.pl/wzor/2025/06/25/13775/',
} as const;

const unitOf = ({ is, quantity }: Line) =>
  is === 'service' ? 'usł.' : quantity.unit === 'kilogram' ? 'kg' : is === 'deposit' ? 'szt' : 'szt.';

const party = (name: string, { taxId, name: called }: PartyFacts) =>
  tag(name, [
    tag('DaneIdentyfikacyjne', [tag('NIP', taxId), tag('Nazwa', called)]),
    tag('Adres', [tag('KodKraju', 'PL'), tag('AdresL1', 'ul. Długa 5')]),
  ]);

interface How {
  /** Prices net, gross, or none beside the value of the row. */
  readonly price: 'net' | 'gross' | 'value';
  readonly writesZeros: boolean;
}

/** In ten-thousandths. */
const rates: Readonly<Record<string, number>> = { '23': 23, '8': 8, '5': 5, '0': 0, zw: 0 };
const grossOf = ({ price, vat }: Line) => price * (100 + (rates[vat] ?? 0));

function row(line: Line, i: number, { price, writesZeros }: How, more: readonly Tag[] = []): Tag {
  const { quantity, vat, theirs, gtin } = line;
  const value = Math.round((line.price * quantity.thousandths) / 100_000);
  const grossValue = Math.round((grossOf(line) * quantity.thousandths) / 10_000_000);
  return tag('FaWiersz', [
    tag('NrWierszaFa', String(i + 1)),
    tag('P_7', spokenName(line)),
    line.is === 'goods' ? maybe('Indeks', theirs) : null,
    line.is === 'goods' ? maybe('GTIN', gtin) : null,
    tag('P_8A', unitOf(line)),
    tag('P_8B', decimal(quantity.thousandths, 3, writesZeros ? 3 : 0)),
    price === 'net' ? tag('P_9A', decimal(line.price, 4, 2)) : null,
    price === 'gross' ? tag('P_9B', decimal(grossOf(line), 6, 2)) : null,
    price === 'gross' ? tag('P_11A', decimal(grossValue, 2, 2)) : tag('P_11', decimal(value, 2, 2)),
    tag('P_12', vat === '0' ? '0 KR' : vat),
    ...more,
  ]);
}

function invoice(
  { facts, form, writing }: { readonly facts: Facts; readonly form: keyof typeof FORMS; readonly writing: Writing },
  kind: string,
  rows: readonly Tag[],
  more: readonly (Tag | null)[] = [],
): Uint8Array {
  const { number, issuedAt, orders, notes, currency } = facts;
  const root = tag('Faktura', [
    tag('Naglowek', [
      tag('KodFormularza', 'FA', { kodSystemowy: form, wersjaSchemy: '1-0E' }),
      tag('DataWytworzeniaFa', '2026-11-20T00:00:00Z'),
    ]),
    party('Podmiot1', facts.seller),
    party('Podmiot2', facts.buyer),
    party('Podmiot3', { name: 'Faktoring S.A.', taxId: '1111111111' }),
    tag('Fa', [
      tag('KodWaluty', currency),
      tag('P_1', issuedAt),
      tag('P_2', number),
      ...notes.map((note) => tag('WZ', note)),
      tag('P_13_1', '1.00'),
      tag('P_15', '1.23'),
      tag('Adnotacje', [tag('P_16', '2')]),
      tag('RodzajFaktury', kind),
      ...more,
      ...rows,
      tag('Platnosc', [tag('TerminPlatnosci', [tag('Termin', '2026-12-20')])]),
      orders.length === 0
        ? null
        : tag(
            'WarunkiTransakcji',
            orders.map((one) => tag('Zamowienia', [tag('NrZamowienia', one)])),
          ),
    ]),
    tag('Stopka', [tag('Informacje', [tag('StopkaFaktury', 'Dziękujemy')])]),
  ]);
  return xmlFile(root, { '': FORMS[form] }, writing);
}

const DRESS = fc.record({
  facts: FACTS,
  writing: WRITING,
  form: oneOf('FA (2)', 'FA (3)'),
  price: oneOf('net', 'gross', 'value'),
  writesZeros: fc.boolean(),
});

export const KSEF: fc.Arbitrary<Dressed> = fc
  .record({ dress: DRESS, kind: oneOf('VAT', 'UPR', 'ROZ') })
  .map(({ dress, kind }) => ({
    bytes: invoice(
      dress,
      kind,
      dress.facts.lines.map((one, i) => row(one, i, dress)),
    ),
    fileName: 'faktura.xml',
    format: 'ksef-fa',
    documents: [documentOf(dress.facts, kind)],
    // KSeF has no place for the code of the buyer.
    lines: [goodsOf(dress.facts).map((one) => ({ ...toldOf(one), ours: null }))],
  }));

/** A correction: each row before and after, as differences, or an advance, none of which may be booked by itself. */
export const KSEF_REFUSED: fc.Arbitrary<Dressed> = fc
  .record({ dress: DRESS, how: oneOf('pairs', 'pairs apart', 'differences', 'money', 'advance', 'nothing') })
  .map(({ dress, how }) => {
    const kind = how === 'advance' ? 'ZAL' : 'KOR';
    const { lines } = dress.facts;
    const before = lines.map((one, i) => row(one, i, dress, [tag('StanPrzed', '1')]));
    const less = (one: Line): Line => ({
      ...one,
      ...(how === 'money'
        ? { price: one.price + 100 }
        : { quantity: { ...one.quantity, thousandths: one.quantity.thousandths - 1000 } }),
    });
    const after = lines.map((one, i) => row(less(one), i, dress));
    const differing = (one: Line): Line => ({ ...one, quantity: { ...one.quantity, thousandths: -1000 } });
    const rows =
      how === 'advance' || how === 'nothing'
        ? []
        : how === 'differences'
          ? lines.map((one, i) => row(differing(one), i, dress))
          : how === 'pairs apart'
            ? [...before, ...after]
            : before.flatMap((one, i) => [one, after[i]!]);
    const more =
      how === 'advance'
        ? [tag('Zamowienie', [tag('ZamowienieWiersz', [tag('P_8BZ', '7')])])]
        : [tag('DaneFaKorygowanej', [tag('DataWystFaKorygowanej', '2026-11-01'), tag('NrFaKorygowanej', 'FV 1/2026')])];
    const refusal =
      how === 'advance'
        ? 'document_advance'
        : how === 'money' || how === 'nothing'
          ? 'document_correction_money'
          : 'document_correction';
    return {
      bytes: invoice(dress, kind, rows, more),
      fileName: 'korekta.xml',
      format: 'ksef-fa',
      documents: [documentOf(dress.facts, kind, { refusal })],
      lines: [[]],
    };
  });
