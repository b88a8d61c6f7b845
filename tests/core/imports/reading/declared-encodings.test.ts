import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { file, goods, header, line, section } from '../structured/epp/writing';
import { detected, read } from './reading';

const NAME = 'Śruba żółta, ćwiek i gwóźdź';

/** A receipt of one kind of goods, in a file that says it is written in a code page. */
function receipt(page: number): string {
  const info = `"1.11",3,${page},"Subiekt GT","GT","baza","Sklep","Kraków","30-001","Długa 1","725-000-00-00","MAG"`;
  const documents = section(header('PZ', 1), [line({ code: 'A-1', quantity: '5.0000' })]);
  return file([documents, section('"TOWARY"', [goods('A-1', NAME)])], info);
}

test.each([
  ['cp852', 852, 'win1250', 'windows-1250'],
  ['windows-1250', 1250, 'cp852', 'cp852'],
  ['windows-1250', 1250, 'iso-8859-2', 'iso-8859-2'],
  ['windows-1250', 1250, 'utf-8', 'utf-8'],
  ['cp852', 852, 'cp852', 'cp852'],
])('a file that says %s (%d) and is %s is read as what it is', async (_said, page, encoding, expected) => {
  const bytes = iconv.encode(receipt(page), encoding);
  const { profile, doubts } = await detected(bytes, { fileName: 'pz.epp' });
  expect([profile.encoding, doubts]).toEqual([expected, []]);
  const { batches } = await read(bytes, { fileName: 'pz.epp' });
  expect(batches.flatMap(({ lines }) => lines).map(({ name }) => name)).toEqual([NAME]);
});

test('letters that are not plainly Polish do not speak against what a file says', async () => {
  const xml =
    '<?xml version="1.0" encoding="ISO-8859-1"?><Document-DespatchAdvice><DespatchAdvice-Header>' +
    '<DespatchAdviceNumber>1</DespatchAdviceNumber></DespatchAdvice-Header><DespatchAdvice-Consignment>' +
    '<Packing-Sequence><Line><Line-Item><EAN>5901234123457</EAN><ItemDescription>Crème brûlée à l’ancienne</ItemDescription>' +
    '<QuantityDespatched>1</QuantityDespatched></Line-Item></Line></Packing-Sequence></DespatchAdvice-Consignment>' +
    '</Document-DespatchAdvice>';
  const bytes = iconv.encode(xml, 'win1252');
  expect((await detected(bytes, { fileName: 'wz.xml' })).profile.encoding).toBe('windows-1252');
});
