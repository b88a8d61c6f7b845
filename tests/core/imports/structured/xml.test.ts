import { describe, expect, test } from 'vitest';
import { childAt, readXml, textAt, xmlEncoding, type XmlItem } from '../../../../src/core/imports/structured/xml';
import { textOf } from './reading';

async function read(xml: string, take: (path: string) => boolean, allowsDoctype = false, size = 7) {
  const items: XmlItem[] = [];
  for await (const batch of readXml(textOf(xml, size)(), { take, allowsDoctype })) {
    items.push(...batch.items);
    if (batch.failure !== null) return { items, failure: batch.failure };
  }
  return { items, failure: null };
}

describe('reading XML as a stream', () => {
  test('hands over the root first and then every element asked for, whole, with its line', async () => {
    const xml = `<?xml version="1.0"?>\n<a:list xmlns:a="urn:a" n="1">\n<row id="1"><name>Wkręt &amp; śruba</name></row>\n\n<row id="2"/>\n</a:list>`;
    const { items, failure } = await read(xml, (path) => path === 'list/row');
    expect(failure).toBeNull();
    expect(items.map(({ path, element }) => [path, element.line])).toEqual([
      ['list', 2],
      ['list/row', 3],
      ['list/row', 5],
    ]);
    const [root, first, second] = items;
    expect([root?.element.uri, root?.element.attributes.n]).toEqual(['urn:a', '1']);
    expect([first?.element.attributes.id, textAt(first!.element, 'name')]).toEqual(['1', 'Wkręt & śruba']);
    expect(childAt(second!.element, 'name')).toBeNull();
  });

  test('blank lines in front of the declaration are passed over and counted', async () => {
    const { items, failure } = await read(
      '\n \r\n\n\n\n<?xml version="1.0"?>\n<r>\n<v/></r>',
      (path) => path === 'r/v',
    );
    expect([failure, items.map(({ element }) => element.line)]).toEqual([null, [7, 8]]);
  });

  test('keeps CDATA and text around children', async () => {
    const { items } = await read('<r><v> a <b/><![CDATA[<c>]]> </v></r>', (path) => path === 'r/v');
    expect(items[1]?.element.text).toBe('a <c>');
  });

  test.each([
    ['a document that stops in the middle', '<r><v>1</v>', 'xml_malformed'],
    ['tags that do not match', '<r><v>1</w></r>', 'xml_malformed'],
    ['an unknown entity', '<r><v>&laugh;</v></r>', 'xml_malformed'],
    ['a document type', '<!DOCTYPE r SYSTEM "http://example.com/r.dtd"><r/>', 'xml_doctype'],
    ['a billion laughs', '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><r>&b;</r>', 'xml_doctype'],
    ['elements without end', '<a>'.repeat(200), 'xml_too_deep'],
    ['a gigantic value', `<r><v>${'x'.repeat(1024 * 1024 + 1)}</v></r>`, 'xml_too_large'],
    ['an element with endless children', `<r><v>${'<i/>'.repeat(50_001)}</v></r>`, 'xml_too_large'],
  ])('refuses %s', async (_, xml, code) => {
    expect((await read(xml, (path) => path === 'r/v')).failure?.code).toBe(code);
  });

  test('an & that begins no reference is itself, also between two pieces; in CDATA and comments it always was', async () => {
    const xml = `<r>
      <v n="A&B">H&M & Co. &amp; S&#243;l &lt;3 M&</v><!-- a & b --><v><![CDATA[x & y &amp; z]]> & w]]</v>
      <v>R&D]]&gt;&</v>
    </r>`;
    for (const size of [1, 2, 3, 5, 7, 11, 1000]) {
      const { items, failure } = await read(xml, (path) => path === 'r/v', false, size);
      const values = items.slice(1).map(({ element }) => [element.attributes.n ?? '', element.text, element.line]);
      expect([size, failure, ...values]).toEqual([
        size,
        null,
        ['A&B', 'H&M & Co. & Sól <3 M&', 2],
        ['', 'x & y &amp; z & w]]', 2],
        ['', 'R&D]]>&', 3],
      ]);
    }
  });

  test('what looks like a reference and is none is said where it stands', async () => {
    const { failure } = await read('<r>\n<v>a&nbsp;b</v>\n<v/></r>', (path) => path === 'r/v');
    expect(failure).toMatchObject({ code: 'xml_malformed', facts: { line: 2 } });
  });

  test('passes over a document type without declarations where the standard prescribes one', async () => {
    const { items, failure } = await read('<!DOCTYPE r SYSTEM "r.dtd"><r><v>1</v></r>', (path) => path === 'r/v', true);
    expect([items.length, failure]).toEqual([2, null]);
    const laughs = await read('<!DOCTYPE r SYSTEM "r.dtd" [<!ENTITY a "ha">]><r><v>&a;</v></r>', () => false, true);
    expect(laughs.failure?.code).toBe('xml_doctype');
  });

  test('finds the declared encoding', () => {
    expect(xmlEncoding(`<?xml version='1.0' encoding='windows-1250'?><r/>`)).toBe('windows-1250');
    expect(xmlEncoding('<r/>')).toBeNull();
  });
});
