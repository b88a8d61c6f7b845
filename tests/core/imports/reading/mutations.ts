import { gunzipSync, gzipSync } from 'node:zlib';
import { workbookOf } from '../../../support/workbook';
import { zipOf } from '../../../support/zip';
import { file, goods, header, line, section } from '../structured/epp/writing';

/** What breaks readers: ends of things, things that open others, very much of the same, numbers nobody can hold. */
const TOKENS = [
  ...[
    '"',
    ';',
    ',',
    '\t',
    '\r',
    '\n',
    '\0',
    '\ufeff',
    '\u2028',
    '<',
    '>',
    '&',
    '&#0;',
    '&lol;',
    ']]>',
    '<![CDATA[',
    '<!--',
  ],
  ...["'", '+', ':', '?', '=', '-', '[ZAWARTOSC]', '<!DOCTYPE x [<!ENTITY a "b">]>', '__proto__', 'constructor'],
  ...[
    '99999999999999999999',
    '-1',
    '1e309',
    'NaN',
    '0x10',
    '١٢',
    '１２',
    'A'.repeat(70_000),
    '"'.repeat(500),
    '<a>'.repeat(3_000),
  ],
].map((token) => Buffer.from(token));

/** One wound more or several; everything follows from `fraction`. */
export function mutate(original: Buffer, other: Buffer, fraction: () => number): Buffer {
  const below = (limit: number) => Math.floor(fraction() * limit);
  let bytes = original;
  for (let wounds = 1 + below(4); wounds > 0; wounds--) {
    const at = below(bytes.length + 1);
    const length = below(2) === 0 ? below(8) : below(Math.min(600, bytes.length + 1));
    const replaced = (by: Uint8Array, drop = 0) =>
      Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + drop)]);
    switch (below(8)) {
      case 0: {
        bytes = Buffer.from(bytes);
        for (let i = 0; i < 1 + (length % 8) && at + i < bytes.length; i++) bytes[at + i] = below(256);
        break;
      }
      case 1:
        bytes = replaced(Buffer.alloc(0), length);
        break;
      case 2:
        bytes = replaced(bytes.subarray(at, at + length));
        break;
      case 3:
        bytes = bytes.subarray(0, at);
        break;
      case 4:
        bytes = replaced(other.subarray(below(other.length), below(other.length) + length), below(2) * length);
        break;
      case 5:
        bytes = replaced(Buffer.alloc(below(20_000), below(256)));
        break;
      default:
        bytes = replaced(TOKENS[below(TOKENS.length)] ?? Buffer.alloc(0), below(2) * length);
    }
  }
  return bytes;
}

/** A mutant of what is inside a gzip, or in one part of a workbook, looks whole from outside. */
export function mutateInside(original: Buffer, other: Buffer, fraction: () => number): Buffer {
  if (original[0] !== 0x1f || original[1] !== 0x8b) return mutate(original, other, fraction);
  return fraction() < 0.5 ? mutate(original, other, fraction) : gzipSync(mutate(gunzipSync(original), other, fraction));
}

const CSV = [
  'Symbol;EAN;Nazwa;VAT;J.m.;Cena brutto;Stan',
  'A-1;5901234123457;"Śruba; ""M8""";23;szt;12,50;5',
  'A-2;5901234123464;Mąka żytnia;5;kg;3,99;12,5',
  'A-3;="5901234123471";Łyżka;8;szt;1 234,00;-',
  '',
].join('\r\n');

const EDIFACT =
  "UNA:+.? 'UNB+UNOC:3+5900000000001:14+5900000000002:14+260103:0900+1'UNH+1+DESADV:D:96A:UN:EAN005'BGM+351+WZ/1+9'" +
  "DTM+137:20260103:102'NAD+SU+5900000000001::9'NAD+DP+5900000000002::9'CPS+1'LIN+1++5901234123457:EN'QTY+12:5:PCE'" +
  "LIN+2++5901234123464:EN'QTY+12:7:PCE'CNT+2:2'UNT+11+1'UNZ+1+1'";

const UBL = `<?xml version="1.0" encoding="UTF-8"?>
<DespatchAdvice xmlns="urn:oasis:names:specification:ubl:schema:xsd:DespatchAdvice-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:ID>WZ/7</cbc:ID><cbc:IssueDate>2026-01-03</cbc:IssueDate>
  <cac:DespatchSupplierParty><cac:Party><cac:PartyName><cbc:Name>Hurtownia</cbc:Name></cac:PartyName></cac:Party></cac:DespatchSupplierParty>
  <cac:DespatchLine><cbc:ID>1</cbc:ID><cbc:DeliveredQuantity unitCode="EA">5</cbc:DeliveredQuantity>
    <cac:Item><cbc:Name>Śruba</cbc:Name><cac:SellersItemIdentification><cbc:ID>A-1</cbc:ID></cac:SellersItemIdentification></cac:Item>
  </cac:DespatchLine>
</DespatchAdvice>`;

const sheetRow = (cells: readonly string[]) =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

/** A small file of each way of reading there is; real ones come from the folder of samples, where it is named. */
export function ownSamples(): { readonly name: string; readonly bytes: Buffer }[] {
  const epp = file([
    section(header('PZ', 2), [line({ code: 'A-1', quantity: '5.0000' }), line({ code: 'A-2', quantity: '7.0000' })]),
    section('"TOWARY"', [goods('A-1', 'Śruba'), goods('A-2', 'Mąka')]),
  ]);
  const workbook = workbookOf({
    sheets: [
      {
        name: 'Stany',
        rows: CSV.trim()
          .split('\r\n')
          .map((row) => sheetRow(row.replaceAll('"', '').split(';')))
          .join(''),
      },
    ],
  });
  return [
    { name: 'stany.csv', bytes: Buffer.from(CSV) },
    { name: 'stany-utf16.csv', bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(CSV, 'utf16le')]) },
    { name: 'stany.csv.gz', bytes: gzipSync(CSV) },
    { name: 'stany.zip', bytes: zipOf([{ name: 'stany.csv', data: CSV }]) },
    { name: 'stany.xlsx', bytes: workbook },
    { name: 'dostawa.epp', bytes: Buffer.from(epp) },
    { name: 'desadv.edi', bytes: Buffer.from(EDIFACT) },
    { name: 'wz.xml', bytes: Buffer.from(UBL) },
  ];
}
