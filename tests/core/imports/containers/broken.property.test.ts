import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zipOf } from '../../../support/zip';
import { fileOf, inspect, readWith } from '../reading/reading';
import { cases } from '../../../support/cases';

const HTML =
  '<html><h1>Stany</h1><table><tr><th>Symbol</th><th>Nazwa</th><th>Stan</th></tr><tr><td rowspan=2>A</td><td>Kabel<br>2 m</td><td x:num="5">5,00</td></tr><tr><td>&oacute;</td><td>6</td></tr></table></html>';
const SPREADSHEET =
  '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row><Cell><Data ss:Type="String">Symbol</Data></Cell><Cell><Data ss:Type="String">Stan</Data></Cell></Row><Row ss:Index="4"><Cell ss:MergeAcross="0"><Data ss:Type="String">A</Data></Cell><Cell><Data ss:Type="Number">5</Data></Cell></Row></Table></Worksheet></Workbook>';
const FEED =
  '<?xml version="1.0"?><offers><o id="1" price="2.50" stock="5"><name><![CDATA[Kubek & spodek]]></name><attrs><a name="EAN">5901234123457</a></attrs></o><o id="2" price="3" stock="0"><name>Talerz</name></o></offers>';
const JSON_FEED =
  '{"status":"ok","products":[{"sku":"A","name":"Kubek \\"x\\" {","stock":5,"ean":["5901234123457"]},{"sku":"B","stock":null,"more":{"a":[1,2]}}]}';
const PRINTED =
  'KOD        NAZWA            STAN       CENA\n-------------------------------------------\nA-1        Kabel długi        12      29,99\nA-2        Wtyk                3       9,99\n';
const CONTENT =
  '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><text:p>Symbol</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Stan</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>A</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>';
const ods = (content: string) =>
  zipOf([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
    { name: 'META-INF/manifest.xml', data: '<m/>' },
    { name: 'content.xml', data: content },
  ]);

const asIs = (text: string): string | Buffer => text;

test.each([
  ['a web page', HTML, asIs],
  ['Excel’s XML', SPREADSHEET, asIs],
  ['a feed', FEED, asIs],
  ['JSON', JSON_FEED, asIs],
  ['a printed list', PRINTED, asIs],
  ['OpenDocument', CONTENT, ods],
])(
  '%s that lost a piece, has one twice or one too many is read or refused, and nothing breaks',
  async (_, text, pack) => {
    const at = fc.nat({ max: text.length });
    await fc.assert(
      fc.asyncProperty(
        at,
        at,
        fc.constantFrom('', '<', '"', '}', ']', '</table>', '</o>', '&', '\\', '  ', '[{', '\u0000'),
        async (a, b, extra) => {
          const [from, to] = a < b ? [a, b] : [b, a];
          const changed = [
            `${text.slice(0, from)}${extra}${text.slice(to)}`,
            `${text.slice(0, to)}${extra}${text.slice(from)}`,
          ];
          for (const one of changed) {
            const file = pack(one);
            const found = await inspect(file);
            if (!found.ok) {
              expect(found.problem.code).toMatch(/^[a-z_]+$/);
              continue;
            }
            const { rows, failure } = await readWith(fileOf(file, 7), found.value.profile);
            if (failure === null) expect(rows.length).toBeLessThan(20);
          }
        },
      ),
      { numRuns: cases(60) },
    );
  },
);
