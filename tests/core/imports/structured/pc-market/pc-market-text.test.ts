import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeSample, knownEncoding } from '../../../../../src/core/imports/reading/text/text-decoder';
import { pcMarketTextFormat as format } from '../../../../../src/core/imports/structured/pc-market/pc-market-text';
import { readWhole, refusal, surveyed } from '../reading';

const HEAD = [
  'TypPolskichLiter:LA',
  'TypDok:PZ',
  'NrDok:PZ/12/2026',
  'Data:3.01.2026',
  'Magazyn:SKLEP',
  'NazwaWystawcy:Hurtownia Żółć: oddział 2',
  'NIPWystawcy:896-000-00-09',
  'NazwaOdbiorcy:Sklep',
  'NIPOdbiorcy:PL7250000000',
];
const LINES = [
  'Linia:Nazwa{Szampon {lawenda} 250 ml}Kod{4048422101659}Vat{23}Jm{szt}Asortyment{Domyślny}Sww{1466}PKWiU{}Ilosc{12}Cena{n45.00}Wartosc{n540.00}IleWOpak{1}CenaSp{b55.35}TowId{2}',
  'Linia:Nazwa{Ser żółty}Kod{290123???????}Vat{5}Jm{kg}Asortyment{}Sww{        }PKWiU{}Ilosc{2,350}Cena{b21.00}Wartosc{b49.35}CenaSp{}Kod1{5901234123457}',
  'Linia:Nazwa{Bez kodu}Kod{}Vat{}Jm{szt}Ilosc{1.000}Cena{7.5}Wartosc{7.5}',
];
const TAIL = ['Stawka:Vat{23}SumaNet{540.00}SumaVat{124.20}', 'DoZaplaty:664.20', ''];
const file = (count = 'IloscLinii:3', end = '\r\n') => [...HEAD, count, ...LINES, ...TAIL].join(end);

describe('a delivery of PC-Market', () => {
  test('its goods', async () => {
    const { survey, named, records, failure } = await readWhole(format, file());
    expect([failure, survey.kind, survey.doubts]).toEqual([null, 'delivery', []]);
    const [soap, cheese, bare] = named;
    expect(soap).toEqual({
      'Kod (własny)': '',
      Kod: '4048422101659',
      Nazwa: 'Szampon {lawenda} 250 ml',
      Jm: 'szt',
      Vat: '23',
      Ilosc: '12',
      Cena: '45',
    });
    // 21.00 with 5 % VAT is 20.00 net.
    expect(cheese).toMatchObject({ 'Kod (własny)': '290123???????', Kod: '5901234123457', Ilosc: '2.35', Cena: '20' });
    expect(bare).toMatchObject({ 'Kod (własny)': '', Kod: '', Ilosc: '1', Cena: '7.5' });
    expect(records.map(({ line, document }) => [line, document])).toEqual([
      [11, 0],
      [12, 0],
      [13, 0],
    ]);
  });

  test('its document', async () => {
    const { documents, columns } = await surveyed(format, file('IloscLini:3', '\n'));
    expect(documents).toEqual([
      expect.objectContaining({
        type: 'PZ',
        number: 'PZ/12/2026',
        issuedAt: '2026-01-03',
        supplier: { name: 'Hurtownia Żółć: oddział 2', taxId: '8960000009', gln: null },
        buyer: { name: 'Sklep', taxId: '7250000000', gln: null },
        location: 'SKLEP',
        line: 1,
        refusal: null,
      }),
    ]);
    expect(columns.find(({ field }) => field === 'quantity')?.target).toBe('main');
  });

  test('PW, goods the shop made or found, come in', async () => {
    const { survey, named } = await readWhole(format, file().replace('TypDok:PZ', 'TypDok:PW'));
    expect([survey.kind, survey.documents[0]?.type, survey.documents[0]?.refusal]).toEqual(['delivery', 'PW', null]);
    expect(named).toHaveLength(3);
  });

  test('FW comes in, RW goes out; an unknown kind is neither', async () => {
    const of = async (type: string) => surveyed(format, file().replace('TypDok:PZ', `TypDok:${type}`));
    expect((await of('FW')).documents[0]?.refusal).toBeNull();
    const [out, unknown] = [await of('RW'), await of('QQ')];
    expect([out.kind, out.documents[0]?.refusal?.code]).toEqual(['outgoing', 'pcm_document_no_delivery']);
    expect([unknown.kind, unknown.documents[0]?.refusal?.code]).toEqual(['other', 'pcm_document_no_delivery']);
  });

  test('two documents in one file', async () => {
    const { survey, records } = await readWhole(format, file() + file().replace('PZ/12', 'PZ/13'));
    expect(survey.documents.map(({ number, line }) => [number, line])).toEqual([
      ['PZ/12/2026', 1],
      ['PZ/13/2026', 16],
    ]);
    expect(records.map(({ document }) => document)).toEqual([0, 0, 0, 1, 1, 1]);
  });
});

describe('letters', () => {
  test('LA is Latin-2', () => {
    const bytes = iconv.encode(file(), 'iso-8859-2');
    const declared = format.declaredEncoding(bytes.toString('latin1'));
    expect(decodeSample(bytes, knownEncoding(declared ?? '') ?? '')).toBe(file());
    expect(format.declaredEncoding(file().replace(':LA', ':WI'))).toBe('windows-1250');
    expect(format.declaredEncoding(file().replace(':LA', ':??'))).toBeNull();
  });

  test.each(['MA', 'MZ'])('%s is Mazovia', (letters) => {
    expect(format.declaredEncoding(file().replace(':LA', `:${letters}`))).toBe('mazovia');
  });
});

describe('damage', () => {
  test('a line too few or too many', async () => {
    const facts = { number: 'PZ/12/2026', promised: 4, found: 3 };
    expect(await refusal(format, file('IloscLinii:4'))).toEqual({ code: 'pcm_lines_differ', facts });
    expect((await refusal(format, file('IloscLinii:2'))).code).toBe('pcm_lines_differ');
    const { doubts } = await surveyed(format, file('SposobPlatn:GOT'));
    expect(doubts).toEqual([{ code: 'pcm_lines_uncounted', facts: { number: 'PZ/12/2026' } }]);
  });

  test('cut off anywhere among its goods', async () => {
    const whole = file();
    for (let at = whole.indexOf('Linia:'); at < whole.lastIndexOf('}Cena'); at += 5) {
      const { code } = await refusal(format, whole.slice(0, at));
      expect([at, code]).toEqual([at, expect.stringMatching(/^pcm_(lines_differ|line_broken)$/) as string]);
    }
  });

  test('reading fails as the survey does', async () => {
    const { columns } = await surveyed(format, file());
    const failures: (string | null)[] = [];
    const pieces = async function* () {
      yield file('IloscLinii:4');
    };
    for await (const { failure } of format.read(pieces, { columns } as never)) failures.push(failure?.code ?? null);
    expect(failures).toEqual([null, 'pcm_lines_differ']);
  });

  test('other texts with keys are not its', () => {
    expect(format.recognises(file())).toBe(true);
    expect(format.recognises('TypDok;NrDok\nPZ;1\n')).toBe(false);
    expect(format.recognises('Subject: x\nNrDok:1\n')).toBe(false);
  });
});

test.each([' ', '  ', '\t', ''])(
  'a file whose line ends became %j is known, and nothing of it is guessed',
  async (end) => {
    const text = file('IloscLinii:3', end);
    expect(format.recognises(text)).toBe(true);
    expect((await refusal(format, text)).code).toBe('pcm_one_line');
  },
);
