import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decimal, documentOf, type Dressed, FACTS, goodsOf, type Line, toldOf, type PartyFacts } from './facts';

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);

export const EDI_WRITING = fc.record({
  /** Service characters; null for the usual ones without saying so. */
  una: oneOf(null, ":+.? '", ":+,? '", '|*,\\ ~', '\u001f\u001d,\u001e \u001c', ':+.? \n'),
  /** Where nothing is said of service characters: line ends in place of the terminator, as some programs write. */
  lines: oneOf(null, null, '\n', '\r\n', '\r'),
  between: oneOf('\r\n', '\n', '', '\r\n\r\n'),
  /** Broken after so many characters wherever that is, as old programs send it. */
  wrap: oneOf(0, 80),
  encoding: oneOf('utf-8', 'win1250', 'iso-8859-2'),
  mark: fc.boolean(),
});
type Writing = typeof EDI_WRITING extends fc.Arbitrary<infer T> ? T : never;

type Element = string | readonly string[];
export type Segment = readonly [string, ...Element[]];

export function written(
  segments: readonly Segment[],
  { una, lines, between, wrap: broken, encoding, mark }: Writing,
): Uint8Array {
  const [component = ':', element = '+', , release = '?', , advised = "'"] = una ?? ":+.? '";
  const [end, wrap] = una === null && lines !== null ? [lines, 0] : [advised, broken];
  const special = new Set([component, element, release, end]);
  const text = (value: string) => [...value].map((one) => (special.has(one) ? `${release}${one}` : one)).join('');
  const joined = (one: Element) => (typeof one === 'string' ? text(one) : one.map(text).join(component));
  const separator = /[\r\n]/.test(end) ? '' : between;
  const body = segments
    .map((segment) => `${segment.map(joined).join(element)}${end}${wrap > 0 ? '' : separator}`)
    .join('');
  const all = `${una === null ? '' : `UNA${una}${wrap > 0 ? '' : separator}`}${body}`;
  // A line end that ends segments cannot break them as well.
  const wrapped = wrap > 0 && end !== '\n' ? all.replace(new RegExp(`[^]{${wrap}}`, 'g'), '$&\r\n') : all;
  return iconv.encode(wrapped, encoding, { addBOM: mark && encoding === 'utf-8' });
}

const LEVELS = { 'utf-8': 'UNOW', win1250: 'UNOC', 'iso-8859-2': 'UNOD' } as const;
const GLNS = { seller: '5900000000008', buyer: '5900000000015' };

const PAPER = fc.record({
  facts: FACTS,
  piece: oneOf('PCE', 'EA', ''),
  /** What programs add that says nothing of how much came. */
  ordered: fc.boolean(),
  packs: fc.boolean(),
  pallets: fc.boolean(),
  endsWith: oneOf('CNT', 'nothing'),
  /** Segments the trailer does not count: itself. */
  uncounted: oneOf(0, 0, 1),
  dates: oneOf('102', '203'),
  /** The code in LIN, or behind it in PIA. */
  gtinIn: oneOf('LIN', 'PIA'),
  basis: oneOf(null, 1, 100),
});
type Paper = typeof PAPER extends fc.Arbitrary<infer T> ? T : never;

const FILE = fc.record({ writing: EDI_WRITING, papers: fc.array(PAPER, { minLength: 1, maxLength: 3 }) });

function quantity(line: Line, { piece }: Paper, qualifier: string, mark: string): Segment {
  const unit = line.quantity.unit === 'kilogram' ? 'KGM' : piece;
  return ['QTY', [qualifier, decimal(line.quantity.thousandths, 3, 0, mark), ...(unit === '' ? [] : [unit])]];
}

function line(one: Line, i: number, paper: Paper, type: string, mark: string): Segment[] {
  const { facts, gtinIn, ordered, packs, basis } = paper;
  const inLin = one.gtin !== null && gtinIn === 'LIN';
  const pia = [
    ...(one.gtin !== null && !inLin ? [[one.gtin, 'EN']] : []),
    ...(one.theirs === null ? [] : [[one.theirs, 'SA']]),
    ...(one.ours === null ? [] : [[one.ours, 'IN']]),
  ];
  const times = basis ?? 1;
  const [order] = facts.orders;
  const isInvoice = type === 'INVOIC';
  return [
    inLin ? ['LIN', String(i + 1), '', [one.gtin ?? '', 'EN']] : ['LIN', String(i + 1)],
    ...(pia.length === 0 ? [] : [['PIA', '1', ...pia] as Segment]),
    ['IMD', 'F', '', ['', '', '', one.name.slice(0, 35), one.name.slice(35)]],
    ...(ordered ? [['QTY', ['21', '777']] as Segment] : []),
    quantity(one, paper, isInvoice ? '47' : '12', mark),
    ...(packs ? [['QTY', ['59', '1']] as Segment] : []),
    ...(isInvoice
      ? [
          [
            'MOA',
            ['203', decimal(Math.round((one.price * one.quantity.thousandths) / 100_000), 2, 2, mark)],
          ] as Segment,
          [
            'PRI',
            ['AAA', decimal(one.price * times, 4, 2, mark), '', '', ...(basis === null ? [] : [String(basis)])],
          ] as Segment,
          [
            'TAX',
            '7',
            'VAT',
            '',
            '',
            ['', '', '', one.vat === 'zw' ? '0' : one.vat],
            one.vat === 'zw' ? 'E' : 'S',
          ] as Segment,
        ]
      : order === undefined
        ? []
        : [['RFF', ['ON', order]] as Segment]),
  ];
}

function message(paper: Paper, type: string, mark: string, reference: string): Segment[] {
  const { facts, pallets, endsWith, dates, uncounted } = paper;
  const isInvoice = type === 'INVOIC';
  const day = facts.issuedAt.replaceAll('-', '');
  const party = (role: string, gln: string, { name, taxId }: PartyFacts): Segment[] => [
    ['NAD', role, [gln, '', '9'], '', name],
    ['RFF', ['VA', `PL${taxId}`]],
  ];
  const goods = goodsOf(facts).flatMap((one, i) => [
    ...(!isInvoice && pallets
      ? ([
          ['CPS', String(i + 2), '1'],
          ['PAC', '1', '', ['201', '', '9']],
          ['GIN', 'BJ', '359000000000000015'],
        ] as Segment[])
      : []),
    ...line(one, i, paper, type, mark),
  ]);
  const body: Segment[] = [
    ['BGM', isInvoice ? '380' : '351', facts.number, '9'],
    ['DTM', ['137', dates === '102' ? day : `${day}0930`, dates]],
    ...facts.orders.map((order): Segment => ['RFF', ['ON', order]]),
    ...(isInvoice ? facts.notes.map((note): Segment => ['RFF', ['DQ', note]]) : []),
    ...party('SU', GLNS.seller, facts.seller),
    ...party('BY', GLNS.buyer, facts.buyer),
    ...(isInvoice ? [['CUX', ['2', facts.currency, '4']] as Segment] : [['CPS', '1'] as Segment]),
    ...goods,
    ...(isInvoice ? [['UNS', 'S'] as Segment, ['MOA', ['77', '1.23']] as Segment] : []),
    ...(endsWith === 'CNT' ? [['CNT', ['2', String(goodsOf(facts).length)]] as Segment] : []),
  ];
  return [
    ['UNH', reference, [type, 'D', '96A', 'UN', 'EAN005']],
    ...body,
    ['UNT', String(body.length + 2 - uncounted), reference],
  ];
}

function interchange(
  { writing, papers }: typeof FILE extends fc.Arbitrary<infer T> ? T : never,
  type: string,
): Dressed {
  const mark = writing.una?.[2] ?? '.';
  // Two papers of one number are one, which is said of the second.
  const own = papers.map((paper, i) => ({
    ...paper,
    facts: { ...paper.facts, number: `${paper.facts.number}-${i + 1}` },
  }));
  const segments: Segment[] = [
    ['UNB', [LEVELS[writing.encoding], '3'], [GLNS.seller, '14'], [GLNS.buyer, '14'], ['261120', '0900'], '77'],
    ...own.flatMap((paper, i) => message(paper, type, mark, `M${i + 1}`)),
    ['UNZ', String(own.length), '77'],
  ];
  const isInvoice = type === 'INVOIC';
  return {
    bytes: written(segments, writing),
    fileName: 'edi.txt',
    format: 'edifact',
    documents: own.map(({ facts }) => documentOf(facts, type, isInvoice ? {} : { related: [] })),
    lines: own.map(({ facts }) =>
      goodsOf(facts).map((one) => ({ ...toldOf(one), ...(isInvoice ? {} : { cost: null }) })),
    ),
  };
}

export const DESADV = FILE.map((file) => interchange(file, 'DESADV'));
export const INVOIC = FILE.map((file) => interchange(file, 'INVOIC'));
