import { expect, test } from 'vitest';
import { detected, fileOf, inspect, read, readWith } from './reading';

const refusal = async (content: string | Uint8Array) => {
  const outcome = await inspect(content);
  return outcome.ok ? outcome.value.profile : outcome.problem;
};

test.each([
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'PDF'],
  ['an old Office file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'OLE'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'PNG'],
  ['a program', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7) % 32)), 'BIN'],
])('%s is refused with a name for what it is', async (_, bytes, kind) => {
  expect(await refusal(bytes)).toEqual({ code: 'file_binary', facts: { file: 'plik.csv', kind } });
});

test.each([
  ['<?xml version="1.0"?><ROOT/>', 'XML'],
  ['{"sku":"A"}', 'JSON'],
  ['MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x', 'MHTML'],
  ['{\\rtf1\\ansi Symbol;Stan\r\nA;5\r\n}', 'RTF'],
  ['ID;PWXL;N;E\r\nB;Y2;X2\r\nC;Y1;X1;K"Symbol"\r\nE\r\n', 'SYLK'],
])('%j is refused as another format', async (text, kind) => {
  expect(await refusal(text)).toEqual({ code: 'file_other_format', facts: { file: 'plik.csv', kind } });
});

test('orders for parcels from IdoSell are no goods', async () => {
  const isf =
    '<?xml version="1.0"?><set file_format="ISF" version="2.1"><event id="1" type="order"><shipment sequence="1"/></event></set>';
  expect(await refusal(isf)).toMatchObject({ code: 'isf_parcels' });
});

test('files for the tax office and American EDI are known for what they are', async () => {
  const jpk =
    '<?xml version="1.0"?><JPK xmlns="http://jpk.mf.gov.pl/wzor/2016/03/09/03093/"><Naglowek><KodFormularza>JPK_MAG</KodFormularza></Naglowek></JPK>';
  expect(await refusal(jpk)).toMatchObject({ code: 'jpk_not_read' });
  const x12 =
    'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261120*1410*U*00401*000000001*0*P*>~ST*856*0001~';
  expect(await refusal(x12)).toMatchObject({ code: 'file_other_format', facts: { kind: 'ANSI X12' } });
});

test('a web page without a table is refused for what it is', async () => {
  const page = '<!DOCTYPE html><html><body><form>Zaloguj się <input name="login"></form></body></html>';
  expect(await refusal(page)).toEqual({ code: 'html_without_table', facts: { file: 'plik.csv' } });
});

test('half a workbook is refused as damaged', async () => {
  const bytes = Buffer.from('PK\u0003\u0004..............[Content_Types].xml');
  expect(await refusal(bytes)).toMatchObject({ code: 'archive_damaged' });
});

test('an empty or blank file is refused', async () => {
  expect(await refusal('')).toEqual({ code: 'file_empty', facts: { file: 'plik.csv' } });
  expect(await refusal('\ufeff \r\n\r\n')).toEqual({ code: 'file_empty', facts: { file: 'plik.csv' } });
});

test('a text without columns is refused', async () => {
  expect(await refusal('Szanowni Państwo\nprzesyłam cennik\n')).toMatchObject({ code: 'no_table_found' });
});

test('a table without a key, or without anything to import, is refused with the headers it has', async () => {
  expect(await refusal('Nazwa;Cena brutto\nŚruba;5,00\nWkręt;6,00\n')).toEqual({
    code: 'column_missing',
    facts: { file: 'plik.csv', missing: 'key', wanted: 'SKU / EAN', columns: 'Nazwa, Cena brutto' },
  });
  expect(await refusal('Symbol;Kategoria\nA-1;Śruby\nA-2;Wkręty\n')).toMatchObject({
    code: 'column_missing',
    facts: { missing: 'values', columns: 'Symbol, Kategoria' },
  });
});

test.each([
  [
    'Lp;Data sprzedaży;Numer dokumentu;NIP;Nazwa towaru;Ilość;Cena netto;Wartość netto;Forma płatności',
    '1;2026-11-02;FV/1/11;5260250274;Kubek;2;10,00;20,00;gotówka',
    'Numer dokumentu',
  ],
  ['Data;Paragon;Nazwa;Ilość;Cena;Wartość;Sprzedawca', '2026-11-02;P/1;Kubek;2;10,00;20,00;Jan', 'Paragon'],
])('lines of papers without codes are not asked for a column, but for what they are: %s', async (header, row, told) => {
  expect(await refusal(`${header}\n${row}\n${row.replace('Kubek', 'Miska')}\n`)).toMatchObject({
    code: 'lines_without_codes',
    facts: { file: 'plik.csv', told },
  });
});

test('a table without headings whose cells do not tell either is refused without a list of headings', async () => {
  expect(await refusal('123|TEST|tekst\n345|TEST|inny\n567|TEST|jeszcze\n')).toEqual({
    code: 'columns_unnamed',
    facts: { file: 'plik.csv' },
  });
});

test.each([
  [
    'ANSI X12',
    'ISA*00*          *00*          *01*999999999      *12*6309246701     *060926*1242*U*00401*000000030*0*T*>~\nGS*SC*9*6~',
  ],
  [
    'ANSI X12',
    'ISA*00* *00* *01*999999999 *12*6309246701*060926*1242*U*00401*000000030*0*T*>~\n  GS*SC*9*6~\n  ST*832*1~\n',
  ],
  [
    'TRADACOMS',
    "STX=ANA:1+5017416000006+8715946000008+180513:025446+11488+ +PPRHDR'\n\tMHD=1+PPRHDR:2'\n\tMTR=2'\nEND=1'\n",
  ],
])('a message of %s is called by its name, also where its blanks were lost', async (kind, text) => {
  expect(await refusal(text)).toEqual({ code: 'file_other_format', facts: { file: 'plik.csv', kind } });
});

test.each([
  [
    'zugferd_old',
    '<rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0"><rsm:HeaderExchangedDocument/></rsm:CrossIndustryDocument>',
  ],
  [
    'ksef_farmers_invoice',
    '<?xml version="1.0"?><Faktura xmlns="http://crd.gov.pl/wzor/2026/03/06/14189/"><Naglowek><KodFormularza kodSystemowy="FA_RR (1)" wersjaSchemy="1-1E">FA_RR</KodFormularza></Naglowek></Faktura>',
  ],
])('an invoice of a kind that is not read is refused with advice: %s', async (code, text) => {
  expect(await refusal(text)).toMatchObject({ code });
});

test('a quote that never closes fails the file, with the line it was opened on', async () => {
  const text = 'sku;nazwa;cena\nA-1;Śruba;5,00\nA-2;"Wkręt;6,00\nA-3;Gwóźdź;7,00\n';
  expect(await refusal(text)).toEqual({ code: 'open_quote', facts: { file: 'plik.csv', line: 3 } });
  const { profile } = await detected('sku;nazwa;cena\nA-1;Śruba;5,00\n');
  const { failure } = await readWith(fileOf(text), profile);
  expect(failure).toEqual({ code: 'open_quote', facts: { line: 3 } });
});

test('a quote that would swallow megabytes stops the reading there', async () => {
  const rows = Array.from({ length: 120_000 }, (_, i) => `A-${i};Śruba ${i};5,00`).join('\n');
  const { profile } = await detected('sku;nazwa;cena\nA-1;Śruba;5,00\n');
  const { failure, batches } = await readWith(fileOf(`sku;nazwa;cena\nA;B;1,00\nC;"D;1,00\n${rows}\n`), profile);
  expect(failure).toEqual({ code: 'row_too_long', facts: { line: 3 } });
  expect(batches.at(-1)?.bytesRead).toBeLessThan(2_400_000);
});

test('a last row cut in the middle fails the file; a whole one without a newline does not', async () => {
  const { failure } = await read('sku;nazwa;cena;stan\nA-1;Śruba;5,00;1\nA-2;Wkręt;6');
  expect(failure).toEqual({ code: 'file_cut_off', facts: { line: 3, cells: 3, expected: 4 } });
  const whole = await read('sku;nazwa;cena;stan\nA-1;Śruba;5,00;1\nA-2;Wkręt;6,00;2');
  expect([whole.failure, whole.rows.length]).toEqual([null, 2]);
});

test('a file that ends inside a letter is cut off', async () => {
  const bytes = Buffer.from('sku;cena;nazwa\nA-1;5,00;Śruba\nA-2;6,00;Gwóźdź');
  const { failure } = await read(bytes.subarray(0, bytes.length - 1));
  expect(failure).toMatchObject({ code: 'file_cut_off', facts: { line: 3 } });
});

test('a short last row in a file of short rows, and a line of totals, are no sign of a cut', async () => {
  expect((await read('sku;nazwa;cena;uwagi\nA-1;Śruba;5,00\nA-2;Wkręt;6,00')).failure).toBeNull();
  expect((await read('sku;nazwa;cena;stan\nA-1;Śruba;5,00;1\nRazem;1')).failure).toBeNull();
});

test('a profile made for another header reads nothing', async () => {
  const { profile } = await detected('sku;nazwa;cena\nA-1;Śruba;5,00\n');
  const { failure, rows } = await readWith(fileOf('sku;cena;nazwa\nA-1;5,00;Śruba\n'), profile);
  expect([failure, rows]).toEqual([{ code: 'header_changed', facts: { line: 1 } }, []]);
});

test('a cancelled reading stops with the reason given', async () => {
  const { readRows } = await import('../../../../src/core/imports');
  const { profile } = await detected('sku;nazwa;cena\nA-1;Śruba;5,00\n');
  const reason = new Error('enough');
  const rows = readRows(fileOf('sku;nazwa;cena\nA-1;Śruba;5,00\n'), profile, {
    signal: AbortSignal.abort(reason),
    bytes: 0,
  });
  await expect(rows.next()).rejects.toBe(reason);
});

test('a basket of a purchasing system is refused by name, whatever its DOCTYPE', async () => {
  const basket = (doctype: string) =>
    `<?xml version="1.0"?>${doctype}<cXML payloadID="1"><Message><PunchOutOrderMessage>` +
    '<ItemIn quantity="2"><ItemID><SupplierPartID>A-1</SupplierPartID></ItemID></ItemIn>' +
    '</PunchOutOrderMessage></Message></cXML>';
  expect(await refusal(basket(''))).toMatchObject({ code: 'cxml_not_read' });
  expect(await refusal(basket('<!DOCTYPE cXML SYSTEM "cXML.dtd">'))).toMatchObject({ code: 'cxml_not_read' });
});

test('a print-out in which dots lead to prices is none of our tables; dots in a name are', async () => {
  const print = 'CENNIK\n\nKubek biały........... 12,50\nMisa duża............. 24,00\nTalerz................ 8,90\n';
  expect(await refusal(print)).toMatchObject({ code: 'print_with_leaders' });
  expect((await inspect('Kod;Nazwa;Cena\nA;Kubek.... 12;1,00\nB;Misa.... 5;2,00\nC;Dzban.... 7;3,00\n')).ok).toBe(true);
});
