import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ciiFormat } from '../../../../../src/core/imports/structured/cii-format';
import { comarchEdiFormat } from '../../../../../src/core/imports/structured/comarch-edi/comarch-edi-format';
import { ksefFormat } from '../../../../../src/core/imports/structured/ksef/ksef-format';
import { optimaFormat } from '../../../../../src/core/imports/structured/optima/optima-format';
import { ublFormat } from '../../../../../src/core/imports/structured/ubl/ubl-format';
import { waproFormat } from '../../../../../src/core/imports/structured/refused-formats';
import { detected, inspect } from '../../reading/reading';
import { interchange, message, PARTIES } from '../edifact/writing';
import { refusal, SAMPLES, sampleText } from '../reading';

const FORMATS = [ksefFormat, ublFormat, ciiFormat, optimaFormat, comarchEdiFormat, waproFormat];
const knownAs = (head: string) => FORMATS.filter((format) => format.recognises(head)).map(({ id }) => id);

describe('which XML is whose', () => {
  test.each([
    ['<x:Invoice xmlns:x="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">', ['ubl']],
    [
      '\n<?xml version="1.0"?><!-- Faktura --><Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>',
      ['ubl'],
    ],
    ["<ROOT xmlns='http://www.cdn.com.pl/optima/dokument'><DOKUMENT>", ['optima-xml']],
    ['<ROOT xmlns="http://www.comarch.pl/cdn/optima/offline">', ['optima-xml']],
    ['<Document-Order>', ['comarch-edi']],
    ['<MAGIK_EKSPORT><INFO_EKSPORTU>', ['wapro-xml']],
    ['<Invoice><ID>1</ID>', []],
    ['<ROOT><DOKUMENT>', []],
    ['<ROOT xmlns="http://www.cdn.com.pl/optima/cennik">', []],
    ['<Faktura><Numer>1</Numer></Faktura>', []],
    ['<html><body>Document-Invoice</body></html>', []],
    ['sku;name\n1;<Document-Invoice>', []],
    ['<?xml version="1.0"?><!DOCTYPE BMECAT SYSTEM "bmecat_new_catalog_1_2.dtd"><BMECAT version="1.2">', []],
    ['<broken <tag', []],
  ])('%s', (head, expected) => expect(knownAs(head)).toEqual(expected));

  test('the declared encoding is the one of the XML declaration, if there is one', () => {
    expect(comarchEdiFormat.declaredEncoding('<Document-Invoice>')).toBeNull();
    expect(optimaFormat.declaredEncoding('<?xml version="1.0" encoding="windows-1250"?><ROOT>')).toBe('windows-1250');
  });

  test('WAPRO’s export for bookkeeping is refused with advice', async () => {
    const content = '<MAGIK_EKSPORT><DOKUMENTY/></MAGIK_EKSPORT>';
    expect((await refusal(waproFormat, content)).code).toBe('wapro_accounting_export');
  });

  describe.skipIf(SAMPLES === null)('files of others', () => {
    test.each([
      ['ksef-fa', 'ksef-fa'],
      ['ubl', 'ubl'],
      ['cii', 'cii'],
      ['comarch-edi-xml', 'comarch-edi'],
      ['bmecat', null],
      ['iof-idosell', null],
    ])('%s', (folder, id) => {
      const names = readdirSync(`${SAMPLES}/${folder}`, { recursive: true, encoding: 'utf8' });
      const files = names.filter((name) => name.endsWith('.xml'));
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        const head = sampleText(ublFormat, `${folder}/${file}`).slice(0, 65_536);
        expect([file, knownAs(head)]).toEqual([file, id === null ? [] : [id]]);
      }
    });
  });
});

describe('a paper without a line', () => {
  const UBL = (root: string) =>
    `<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2"><ID>WZ 7</ID></${root}>`;
  const ECOD =
    '<Document-DespatchAdvice><DespatchAdvice-Header><DespatchAdviceNumber>WZ 7</DespatchAdviceNumber></DespatchAdvice-Header></Document-DespatchAdvice>';
  const DESADV = interchange([message('DESADV', ['BGM+351+WZ 7+9', ...PARTIES])]);

  test.each([
    ['DespatchAdvice', UBL('DespatchAdvice')],
    ['Invoice', UBL('Invoice')],
    ['Catalogue', UBL('Catalogue')],
    ['InventoryReport', UBL('InventoryReport')],
    ['DESADV', DESADV],
    ['DespatchAdvice', ECOD],
  ])('%s', async (type, content) => {
    const outcome = await inspect(content, { fileName: 'wz.xml' });
    expect(outcome).toEqual({
      ok: false,
      problem: { code: 'document_no_lines', facts: { file: 'wz.xml', type, number: 'WZ 7' } },
    });
  });

  test('what is refused for another reason keeps it', async () => {
    const { documents } = await detected(UBL('CreditNote'), { fileName: 'wz.xml' });
    expect(documents[0]?.refusal?.code).toBe('document_correction');
  });
});
