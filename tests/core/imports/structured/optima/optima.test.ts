import { describe, expect, test } from 'vitest';
import { optimaFormat } from '../../../../../src/core/imports/structured/optima/optima-format';
import { profileOf, readWhole, refusal, surveyed } from '../reading';

interface Header {
  readonly number?: string;
  readonly more?: string;
  readonly source?: string;
  readonly target?: string;
  readonly netGross?: string;
}

const PARTY = (name: string, code: string, nip: string, title: string) =>
  `<${name}><KOD>${code}</KOD><NIP_KRAJ>PL</NIP_KRAJ><NIP>${nip}</NIP><GLN/><NAZWA>${title}</NAZWA></${name}>`;

function dokument(type: string, lines: string, header: Header = {}): string {
  const {
    number = `${type}/1/2026`,
    more = '<KOREKTA>0</KOREKTA>',
    source = 'MAGAZYN',
    target = '',
    netGross = '1',
  } = header;
  return `<DOKUMENT><NAGLOWEK><GENERATOR>Comarch Opt!ma</GENERATOR><TYP_DOKUMENTU>${type}</TYP_DOKUMENTU><NUMER_PELNY>${number}</NUMER_PELNY>
<DATA_DOKUMENTU>2026-02-02</DATA_DOKUMENTU><DATA_WYSTAWIENIA>2026-02-03</DATA_WYSTAWIENIA>${more}<TYP_NETTO_BRUTTO>${netGross}</TYP_NETTO_BRUTTO>
${PARTY('PLATNIK', 'HURT', '526-000-15-46', 'Hurtownia')}<ODBIORCA><KOD>!NIEOKREŚLONY!</KOD><NIP/><NAZWA>x</NAZWA></ODBIORCA>
${PARTY('SPRZEDAWCA', '', '701-000-14-53', 'Sklep')}<WALUTA><SYMBOL>PLN</SYMBOL></WALUTA>
<MAGAZYN_ZRODLOWY>${source}</MAGAZYN_ZRODLOWY><MAGAZYN_DOCELOWY>${target}</MAGAZYN_DOCELOWY></NAGLOWEK>
<POZYCJE>${lines}</POZYCJE></DOKUMENT>`;
}

interface Line {
  readonly quantity?: string;
  readonly unit?: string;
  readonly ratio?: readonly [string, string, string];
  readonly price?: string;
  readonly net?: string;
  readonly flag?: string;
}

function pozycja(line: Line = {}): string {
  const { quantity = '              4.0000', unit = 'szt', price = '10.0000', net = '40.00', flag = '2' } = line;
  const [base, many, per] = line.ratio ?? [unit, '1.00', '1'];
  return `<POZYCJA><LP>1</LP><TOWAR><KOD>OUR-1</KOD><NAZWA>Kubek</NAZWA><EAN>5901234123457</EAN><NUMER_KATALOGOWY>S1</NUMER_KATALOGOWY></TOWAR>
<STAWKA_VAT><STAWKA>${flag === '2' ? '23.00' : '0.00'}</STAWKA><FLAGA>${flag}</FLAGA></STAWKA_VAT><CENY><PO_RABACIE_PLN>${price}</PO_RABACIE_PLN></CENY><WARTOSC_NETTO>${net}</WARTOSC_NETTO>
<ILOSC>${quantity}</ILOSC><JM>${unit}</JM><JM_ZLOZONA><JMZ>${base}</JMZ><JM_PRZELICZNIK_L>${many}</JM_PRZELICZNIK_L><JM_PRZELICZNIK_M>${per}</JM_PRZELICZNIK_M></JM_ZLOZONA></POZYCJA>`;
}

const file = (...documents: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ROOT xmlns="http://www.cdn.com.pl/optima/dokument">\n${documents.join('\n')}\n</ROOT>`;

describe('documents of Comarch Optima', () => {
  test('a PZ: our code, barcode, padded quantity, the supplier and not nobody', async () => {
    const { survey, named, records } = await readWhole(optimaFormat, file(dokument('307', pozycja())));
    expect(survey).toMatchObject({ kind: 'delivery', currency: 'PLN', doubts: [] });
    expect(survey.documents[0]).toMatchObject({
      type: 'PZ',
      number: '307/1/2026',
      issuedAt: '2026-02-03',
      supplier: { name: 'Hurtownia', taxId: '5260001546' },
      buyer: { name: 'Sklep', taxId: '7010001453' },
      location: 'MAGAZYN',
      refusal: null,
    });
    expect(named).toEqual([
      {
        KOD: 'OUR-1',
        EAN: '5901234123457',
        NUMER_KATALOGOWY: 'S1',
        NAZWA: 'Kubek',
        JM: 'szt',
        STAWKA: '23',
        ILOSC: '4',
        PO_RABACIE_PLN: '10',
      },
    ]);
    expect(records[0]).toMatchObject({ document: 0, aside: null });
  });

  test.each([
    ['301', 'FZ', 'delivery', undefined],
    ['FZ', 'FZ', 'delivery', undefined],
    ['303', 'PW', 'delivery', undefined],
    ['PZ', 'PZ', 'delivery', undefined],
    ['302', 'FA', 'outgoing', 'document_outgoing'],
    ['FS', 'FA', 'outgoing', 'document_outgoing'],
    ['304', 'RW', 'outgoing', 'document_outgoing'],
    ['305', 'PA', 'outgoing', 'document_outgoing'],
    ['306', 'WZ', 'outgoing', 'document_outgoing'],
    ['308', 'RO', 'orders', 'document_order'],
    ['309', 'ZD', 'orders', 'document_order'],
    ['312', 'MM', 'other', 'document_transfer'],
    ['350', '350', 'other', 'document_type_unknown'],
  ])('type %s is %s: %s', async (code, type, kind, refused) => {
    const survey = await surveyed(optimaFormat, file(dokument(code, pozycja())));
    expect([survey.kind, survey.documents[0]?.type, survey.documents[0]?.refusal?.code]).toEqual([kind, type, refused]);
  });

  test('a document without a kind that names two warehouses is a transfer, with one it is unknown', async () => {
    const refused = async (header: Header) =>
      (await surveyed(optimaFormat, file(dokument('', pozycja(), header)))).documents[0]?.refusal;
    expect(await refused({ number: '', target: 'SKLEP' })).toEqual({
      code: 'document_transfer',
      facts: { number: null, from: 'MAGAZYN', to: 'SKLEP' },
    });
    expect((await refused({}))?.code).toBe('document_type_unknown');
    expect((await refused({ target: 'MAGAZYN' }))?.code).toBe('document_type_unknown');
  });

  test('its documents are known without their namespace, another ROOT is not', () => {
    const unnamed = (text: string) => optimaFormat.recognises(text.replace(/ xmlns="[^"]*"/, ''));
    expect(unnamed(file(dokument('307', pozycja())))).toBe(true);
    expect(unnamed(file('<DOKUMENT><NAGLOWEK><NUMER>1</NUMER></NAGLOWEK></DOKUMENT>'))).toBe(false);
    expect(unnamed(file('<TOWARY><TOWAR><KOD>A</KOD></TOWAR></TOWARY>'))).toBe(false);
  });

  test('only purchase invoices ask whether the goods are there', async () => {
    const doubts = async (type: string) => (await surveyed(optimaFormat, file(dokument(type, pozycja())))).doubts;
    expect((await doubts('FZ')).map(({ code }) => code)).toEqual(['invoice_as_delivery']);
    expect([await doubts('PZ'), await doubts('FA')]).toEqual([[], []]);
  });

  test('several documents in a file keep their lines apart, and one that went out is not booked', async () => {
    const content = file(
      dokument('PZ', pozycja() + pozycja()),
      dokument('WZ', pozycja()),
      dokument('PZ', pozycja(), { number: 'PZ/2/2026', source: 'SKLEP 2' }),
    );
    const { survey, records } = await readWhole(optimaFormat, content);
    expect(survey.kind).toBe('delivery');
    expect(survey.documents.map(({ number, refusal }) => [number, refusal?.code])).toEqual([
      ['PZ/1/2026', undefined],
      ['WZ/1/2026', 'document_outgoing'],
      ['PZ/2/2026', undefined],
    ]);
    expect(records.map(({ document }) => document)).toEqual([0, 0, 1, 2]);
    expect(survey.doubts).toEqual([{ code: 'documents_several_places', facts: { places: 'MAGAZYN, SKLEP 2' } }]);
  });

  test('a correction and a cancelled document are not booked', async () => {
    const refused = async (more: string) =>
      (await surveyed(optimaFormat, file(dokument('PZ', pozycja(), { more })))).documents[0]?.refusal?.code;
    expect(await refused('<KOREKTA>1</KOREKTA>')).toBe('document_correction');
    expect(await refused('<KOREKTA>0</KOREKTA><ANULOWANY>1</ANULOWANY>')).toBe('document_cancelled');
  });

  test('packs are counted in the base unit exactly, with a doubt, and never when it does not come out even', async () => {
    const packs = pozycja({ quantity: '2.5000', unit: 'opak', ratio: ['szt', '12.00', '1'], price: '24.0000' });
    const { survey, named } = await readWhole(optimaFormat, file(dokument('PZ', packs)));
    expect(named[0]).toMatchObject({ ILOSC: '30', JM: 'szt', PO_RABACIE_PLN: '2' });
    expect(survey.doubts).toEqual([
      { code: 'unit_converted', facts: { line: 8, name: 'Kubek', from: 'opak', to: 'szt', ratio: '12/1' } },
    ]);
    const thirds = pozycja({ quantity: '1.0000', unit: 'm', ratio: ['szt', '1.00', '3'] });
    const { documents } = await surveyed(optimaFormat, file(dokument('PZ', thirds)));
    expect(documents[0]?.refusal?.code).toBe('document_number_unreadable');
  });

  test('costs are net also where the document is counted from gross prices', async () => {
    const line = pozycja({ price: '12.3000', net: '40.00' });
    const { named } = await readWhole(optimaFormat, file(dokument('FZ', line, { netGross: '2' })));
    expect(named[0]?.PO_RABACIE_PLN).toBe('10');
  });

  test('exempt lines are told from lines at zero', async () => {
    const lines = ['1', '4', '0'].map((flag) => pozycja({ flag })).join('');
    const { named } = await readWhole(optimaFormat, file(dokument('PZ', lines)));
    expect(named.map(({ STAWKA }) => STAWKA)).toEqual(['zw', 'np', '0']);
  });

  test('the exchange with an accounting office, a file without documents and half a file are refused', async () => {
    const offline = '<ROOT xmlns="http://www.comarch.pl/cdn/optima/offline"><REJESTRY_SPRZEDAZY_VAT/></ROOT>';
    expect((await refusal(optimaFormat, offline)).code).toBe('optima_accounting_export');
    expect((await refusal(optimaFormat, file())).code).toBe('file_without_documents');
    const two = file(dokument('PZ', pozycja()), dokument('PZ', pozycja()));
    expect((await refusal(optimaFormat, two.slice(0, two.lastIndexOf('<POZYCJA>')))).code).toBe('xml_malformed');
  });

  test('a catalogue-sized file is read in batches of a few hundred', async () => {
    const content = file(dokument('PZ', pozycja().repeat(2_000)));
    const profile = profileOf(optimaFormat, await surveyed(optimaFormat, content));
    const sizes: number[] = [];
    const pieces = async function* () {
      for (let at = 0; at < content.length; at += 32_768) yield content.slice(at, at + 32_768);
    };
    for await (const { records } of optimaFormat.read(pieces, profile)) sizes.push(records.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(2_000);
    expect(Math.max(...sizes)).toBeLessThan(400);
  });
});
