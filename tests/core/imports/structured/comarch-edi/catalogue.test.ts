import { expect, test } from 'vitest';
import { comarchCatalogueFormat as format } from '../../../../../src/core/imports/structured/comarch-edi/catalogue';
import { comarchEdiFormat } from '../../../../../src/core/imports/structured/comarch-edi/comarch-edi-format';
import { optimaFormat } from '../../../../../src/core/imports/structured/optima/optima-format';
import { detected, mapping, read } from '../../reading/reading';
import { readWhole, refusal } from '../reading';

const line = (inner: string) => `<Line><Line-Item>${inner}</Line-Item></Line>`;
const file = (lines: string, total = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document-ProductCatalogue><ProductCatalogue-Header><ProductCatalogueNumber>7</ProductCatalogueNumber>` +
  `<ProductCatalogue-Parties><Seller><ILN>5900000000026</ILN><Name>Hurtownia Łódź</Name></Seller></ProductCatalogue-Parties></ProductCatalogue-Header>` +
  `<ProductCatalogue-Lines>${lines}</ProductCatalogue-Lines>${total}</Document-ProductCatalogue>`;
const CASE = line(
  '<EAN>5901234123457</EAN><SupplierItemCode>S-1</SupplierItemCode><ItemDescription><![CDATA[Etui <b>]]></ItemDescription><UnitNetPrice>10.50</UnitNetPrice><UnitRetailPrice>19.99</UnitRetailPrice><TaxRate>23.0</TaxRate>',
);
const BOOK = line(
  '<EAN>0</EAN><SupplierItemCode>S-2</SupplierItemCode><BuyerItemCode>OUR-2</BuyerItemCode><ItemDescription>Książka</ItemDescription><UnitOfMeasure>PCE</UnitOfMeasure><UnitNetPrice>20,00</UnitNetPrice><TaxRate>5.00</TaxRate>',
);

test('a product catalogue is a supplier’s price list, asked about', async () => {
  const detection = await detected(file(CASE + BOOK));
  expect(detection.profile).toMatchObject({ format: 'comarch-edi-catalogue', kind: 'prices', priceMode: 'net' });
  expect(detection.doubts).toEqual([{ code: 'catalogue_prices', facts: { supplier: 'Hurtownia Łódź' } }]);
  expect(mapping(detection)).not.toContain('UnitRetailPrice=price:retail');
  const { rows, problems } = await read(file(CASE + BOOK));
  // 10.50 and 23 % are 12.915; 20.00 and 5 % are 21.00.
  expect(rows.map(({ sku, name, gtins, vat, prices }) => [sku, name, gtins, vat, prices])).toEqual([
    ['S-1', 'Etui <b>', ['5901234123457'], '23', [1292]],
    ['OUR-2', 'Książka', [], '5', [2100]],
  ]);
  expect(problems).toEqual([]);
});

test('without a rate one is assumed and said; without prices it is a catalogue', async () => {
  const untaxed = file(line('<SupplierItemCode>S</SupplierItemCode><UnitNetPrice>1</UnitNetPrice>'));
  const { survey } = await readWhole(format, untaxed);
  expect([survey.vatCode, survey.doubts.map(({ code }) => code)]).toEqual(['23', ['catalogue_prices', 'vat_assumed']]);
  const named = await readWhole(
    format,
    file(line('<SupplierItemCode>S</SupplierItemCode><ItemDescription>A</ItemDescription>')),
  );
  expect([named.survey.kind, named.survey.doubts]).toEqual(['catalogue', []]);
});

test('a catalogue that lost lines, or has none, is refused', async () => {
  const short = file(CASE, '<ProductCatalogue-Summary><TotalLines>2</TotalLines></ProductCatalogue-Summary>');
  expect(await refusal(format, short)).toMatchObject({
    code: 'document_lines_missing',
    facts: { expected: 2, found: 1 },
  });
  expect(await refusal(format, file(''))).toMatchObject({ code: 'comarch_edi_document_unknown' });
});

test('a document of Comarch EDI under a namespace somebody made up is the same document', async () => {
  expect(comarchEdiFormat.recognises('<Document-DespatchAdvice xmlns="http://www.gs1.pl/ecod/desadv">')).toBe(true);
  const despatch =
    '<Document-DespatchAdvice xmlns="http://www.gs1.pl/ecod/desadv"><DespatchAdvice-Header><DespatchAdviceNumber>1</DespatchAdviceNumber>' +
    '<DespatchDate>2026-11-20</DespatchDate></DespatchAdvice-Header></Document-DespatchAdvice>';
  expect((await readWhole(comarchEdiFormat, despatch)).survey.documents[0]?.issuedAt).toBe('2026-11-20');
  expect(comarchEdiFormat.recognises('<Document-Letter xmlns="http://example.com">')).toBe(false);
});

test('a list of goods under Optima’s root is read as a feed', async () => {
  const goods = (code: string, stock: number) =>
    `<towar><kod>${code}</kod><cena_brutto>5.00</cena_brutto><stan>${stock}</stan></towar>`;
  const feed = `<ROOT xmlns="http://www.cdn.com.pl/optima/dokument"><towary>${goods('A', 1)}${goods('B', 2)}</towary></ROOT>`;
  expect(optimaFormat.recognises(feed)).toBe(false);
  expect((await read(feed)).rows.map(({ sku, prices, quantities }) => [sku, prices, quantities])).toEqual([
    ['A', [500], [1]],
    ['B', [500], [2]],
  ]);
});
