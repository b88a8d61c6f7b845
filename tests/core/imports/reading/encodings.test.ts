import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { detected, inspect, read } from './reading';

const TABLE = 'Symbol;Nazwa;Cena brutto\r\nA-1;Łożysko śrubowe "Źródło";1 234,50\r\nA-2;Gęś i pąk, żółć;3,05\r\n';
const NAMES = ['Łożysko śrubowe "Źródło"', 'Gęś i pąk, żółć'];

describe('the encoding is found from the bytes alone', () => {
  test.each([
    ['utf-8', 'utf-8', false],
    ['utf-8', 'utf-8', true],
    ['windows-1250', 'win1250', false],
    ['iso-8859-2', 'iso88592', false],
    ['cp852', 'cp852', false],
    ['utf-16le', 'utf-16le', true],
    ['utf-16le', 'utf-16le', false],
    ['utf-16be', 'utf-16be', true],
    ['utf-16be', 'utf-16be', false],
    ['utf-32le', 'utf-32le', true],
  ])('%s (%s, byte-order mark: %s)', async (expected, encoding, addBOM) => {
    const bytes = iconv.encode(TABLE, encoding, { addBOM });
    const { profile, certain, doubts } = await detected(bytes);
    expect({ encoding: profile.encoding, doubts, certain }).toEqual({ encoding: expected, doubts: [], certain: true });
    const { rows, problems, failure } = await read(bytes);
    expect(rows.map((row) => row.name)).toEqual(NAMES);
    expect(rows.map((row) => row.prices)).toEqual([[123450], [305]]);
    expect([problems, failure]).toEqual([[], null]);
  });
});

describe('Mazovia, of the oldest Polish programs for DOS', () => {
  const LETTERS = 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ';
  const BYTES = [
    0x86, 0x8d, 0x91, 0x92, 0xa4, 0xa2, 0x9e, 0xa6, 0xa7, 0x8f, 0x95, 0x90, 0x9c, 0xa5, 0xa3, 0x98, 0xa0, 0xa1,
  ];
  const inMazovia = (text: string) =>
    Buffer.from([...text].map((letter) => BYTES[LETTERS.indexOf(letter)] ?? letter.charCodeAt(0)));

  test('is found from the bytes alone, every letter of it', async () => {
    const bytes = inMazovia(`Symbol;Nazwa;Ilość\r\nA-1;${LETTERS};5\r\nA-2;Gęś świeża;7\r\n`);
    const { profile, doubts } = await detected(bytes);
    expect([profile.encoding, doubts]).toEqual(['mazovia', []]);
    const { rows } = await read(bytes);
    expect(rows.map(({ name, quantities }) => [name, quantities])).toEqual([
      [LETTERS, [5]],
      ['Gęś świeża', [7]],
    ]);
  });

  test('is no reading of quotes and blanks as Windows writes them', async () => {
    const bytes = iconv.encode('Symbol;Nazwa;Cena\nA-1;Levi’s ‘501’;1\u00a0000,00\nA-2;§ 5;7,00\n', 'win1250');
    expect((await detected(bytes)).profile.encoding).toBe('windows-1250');
  });

  test('is read where a person names it', async () => {
    const bytes = inMazovia('Symbol;Nazwa;Ilość\r\nA-1;Pącz;5\r\n');
    const found = await detected(bytes, { overrides: { encoding: 'Mazovia' } });
    expect([found.profile.encoding, found.profile.columns[2]?.header]).toEqual(['mazovia', 'Ilość']);
  });
});

test('a single letter that only one encoding makes Polish is enough', async () => {
  const text = 'Symbol;Nazwa\nA-1;Żółta łopata\nA-2;Wąż\nA-3;Półka\n';
  for (const [name, encoding] of [
    ['windows-1250', 'win1250'],
    ['iso-8859-2', 'iso88592'],
  ] as const) {
    const { profile, doubts } = await detected(iconv.encode(text, encoding));
    expect([profile.encoding, doubts.map(({ code }) => code)]).toEqual([name, ['names_only']]);
  }
});

test('spaces between thousands are no foreign letters', async () => {
  const rows = Array.from({ length: 20 }, (_, i) => `A-${i};1\u00a0${100 + i},50 zł\n`).join('');
  const { profile, doubts } = await detected(iconv.encode(`Symbol;Cena brutto\n${rows}`, 'win1250'));
  expect([profile.encoding, doubts]).toEqual(['windows-1250', []]);
});

test('a first letter outside ASCII far behind the first 256 KiB still decides', async () => {
  const plain = Array.from({ length: 20_000 }, (_, i) => `A-${i};Wkret ${i};1,50`).join('\n');
  const bytes = iconv.encode(`symbol;nazwa;cena\n${plain}\nZ-1;Śruba żółta;2,00\n`, 'win1250');
  expect((await detected(bytes)).profile.encoding).toBe('windows-1250');
  expect((await read(bytes)).rows.at(-1)?.name).toBe('Śruba żółta');
});

test('a few damaged letters leave a UTF-8 file UTF-8, with a question', async () => {
  const lines = Array.from({ length: 100 }, (_, i) => `A-${i};Żarówka ${i};1,50\n`).join('');
  const bytes = Buffer.concat([
    Buffer.from(`symbol;nazwa;cena\n${lines}B-1;Kom`),
    Buffer.from([0xf3]),
    Buffer.from('rka;2,00\n'),
  ]);
  const { profile, doubts } = await detected(bytes);
  expect(profile.encoding).toBe('utf-8');
  expect(doubts.map(({ code }) => code)).toEqual(['encoding_mixed']);
  const { rows, problems } = await read(bytes);
  expect(rows.at(-1)).toMatchObject({ sku: 'B-1', name: null, prices: [200] });
  expect(problems).toMatchObject([{ line: 102, code: 'text_broken', severity: 'warning', column: 'nazwa' }]);
});

test('foreign letters without a Polish one are a question, unless every likely encoding reads them alike', async () => {
  const french = iconv.encode('sku;name;price\n1;Crème brûlée;5,00\n2;Pâté forêt;6,00\n', 'win1252');
  const german = iconv.encode('sku;name;price\n1;Würth;5,00\n2;Bänder;6,00\n', 'win1252');
  expect((await detected(french)).certain).toBe(false);
  // ä would be ń in DOS, but ü no Polish letter.
  expect(await detected(german)).toMatchObject({ certain: true, profile: { encoding: 'windows-1250' } });
  expect((await read(german)).rows.map(({ name }) => name)).toEqual(['Würth', 'Bänder']);
});

test('bytes that no Polish encoding explains are refused', async () => {
  const bytes = Buffer.concat([
    Buffer.from('sku;name;price\nA;'),
    Buffer.from([0x83, 0xdb, 0xdb, 0xdc]),
    Buffer.from(';1\n'),
  ]);
  expect(await inspect(bytes)).toMatchObject({
    ok: false,
    problem: { code: 'encoding_undecidable', facts: { file: 'plik.csv' } },
  });
});

test('a person may name the encoding, by any of its usual names', async () => {
  const bytes = iconv.encode(TABLE, 'cp852');
  expect((await detected(bytes, { overrides: { encoding: 'CP-852' } })).profile.encoding).toBe('cp852');
  expect(await inspect(bytes, { overrides: { encoding: 'ebcdic' } })).toMatchObject({
    ok: false,
    problem: { code: 'encoding_unknown' },
  });
});

test('characters cut by the pieces a file arrives in come out whole', async () => {
  const bytes = Buffer.from(TABLE);
  const { profile } = await detected(bytes);
  const { readWith, fileOf } = await import('./reading');
  expect((await readWith(fileOf(bytes, 1), profile)).rows.map((row) => row.name)).toEqual(NAMES);
});

describe('UTF-8 that was taken for another encoding and written as UTF-8 again', () => {
  const twice = (text: string, as: string) => Buffer.from(new TextDecoder(as).decode(Buffer.from(text)));

  test.each(['windows-1252', 'windows-1250', 'iso-8859-2'])(
    'by way of %s: a question, and no broken name or code',
    async (as) => {
      const bytes = twice('Symbol;Nazwa;Cena\nA-1;Łóżko źrebię;10,00\nŻ-2;Miska;7,00\nŁĆ-3;Talerz;5,00\n', as);
      const { doubts } = await detected(bytes);
      expect(doubts.map(({ code }) => code)).toEqual(['letters_turned_twice']);
      expect(doubts[0]?.facts.meant).toBe('Łóż');
      const { rows, problems } = await read(bytes);
      expect(rows.map(({ sku, name, prices }) => [sku, name, prices])).toEqual([['A-1', null, [1000]]]);
      expect(problems.map(({ line, code }) => [line, code])).toEqual([
        [2, 'text_broken'],
        [3, 'sku_unreadable'],
        [4, 'sku_unreadable'],
      ]);
    },
  );

  test('as Windows itself takes it', async () => {
    const { problems } = await read('Symbol;Nazwa\nA-1;Å‚Ã³dÅº\nA-2;Åšruba\n');
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'text_broken'],
      [3, 'text_broken'],
    ]);
  });

  test('a byte-order mark in front changes nothing of it', async () => {
    const bytes = twice('Symbol;Nazwa;Cena\nA-1;Łóżko;10,00\n', 'windows-1252');
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
    expect((await detected(marked)).doubts.map(({ code }) => code)).toEqual(['letters_turned_twice']);
  });

  test.each(['PÓŁKA;STÓŁ;GĘŚ', 'Ärger;Äpfel;Châteaux', 'Rĺ;Cărți – „bune”', 'Ã;Å 5', '日本;Ä 日'])(
    'letters that only look like it are none: %s',
    async (names) => {
      const rows = names.split(';').map((name, i) => `A-${i};${name};1,00\n`);
      const text = `Symbol;Nazwa;Cena\n${rows.join('')}`;
      expect((await detected(text)).doubts).toEqual([]);
      expect((await read(text)).rows.map(({ name }) => name)).toEqual(names.split(';'));
    },
  );
});
