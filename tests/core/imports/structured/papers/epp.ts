import fc from 'fast-check';
import iconv from 'iconv-lite';
import { file, record, section } from '../epp/writing';
import { decimal, documentOf, type Dressed, type Facts, FACTS, goodsOf, type Line, spokenName, toldOf } from './facts';

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);

interface EppType {
  readonly type: string;
  readonly kind: string;
  readonly refusal: string | null;
}

const TYPES: readonly EppType[] = [
  { type: 'FZ', kind: 'delivery', refusal: null },
  { type: 'PZ', kind: 'delivery', refusal: null },
  { type: 'PW', kind: 'delivery', refusal: null },
  { type: 'RW', kind: 'outgoing', refusal: 'epp_document_outgoing' },
  { type: 'ZD', kind: 'orders', refusal: 'epp_document_order' },
  { type: 'KFZ', kind: 'other', refusal: 'epp_document_correction' },
  { type: 'MMW', kind: 'outgoing', refusal: 'epp_document_transfer' },
];

const DRESS = fc.record({
  papers: fc.array(fc.record({ facts: FACTS, type: fc.constantFrom(...TYPES), status: oneOf(1, 3) }), {
    minLength: 1,
    maxLength: 4,
  }),
  encoding: oneOf('win1250', 'cp852', 'utf-8'),
  newline: oneOf('\r\n', '\n'),
  /** Invoiced in packs of so many; 1 for none. */
  pack: oneOf(1, 12),
  /** Texts that are not quoted, numbers that are: foreign writers. */
  foreign: fc.boolean(),
  dictionary: fc.boolean(),
  version: oneOf('1.05', '1.11'),
  blankEnd: fc.boolean(),
});

const NO_CODES = { gtins: [], theirs: null };

/** Our own program's documents: the code is ours, a barcode only in the dictionary. */
export const EPP: fc.Arbitrary<Dressed> = DRESS.filter(({ papers }) =>
  papers.some(({ type }) => type.refusal === null),
).map(({ papers: given, encoding, newline, pack, foreign, dictionary, version, blankEnd }) => {
  // Goods of one code are the same goods in the whole file.
  const papers = given.map((paper, i) => ({ ...paper, facts: withCodes(paper.facts, i) }));
  const page = { win1250: 1250, cp852: 852, 'utf-8': 65001 }[encoding];
  const info = record(24, {
    ...{ 1: version, 2: 3, 3: page, 4: 'Subiekt GT', 5: 'GT', 7: 'Sklep Anna', 8: 'Łódź' },
    ...{ 11: '677-006-54-06', 12: 'MAG', 13: 'Główny', 22: 'Polska', 23: 'PL', 24: '6770065406' },
  });
  const codeOf = (one: Line) => one.ours ?? '';
  const packed = (one: Line) => pack > 1 && one.quantity.unit === 'piece';
  const line = (one: Line, i: number): string => {
    const unit = one.quantity.unit === 'kilogram' ? 'kg' : 'szt.';
    const { thousandths } = one.quantity;
    const inPacks = packed(one);
    const price = inPacks ? one.price * pack : one.price;
    const bare: Record<number, string> = {
      11: decimal(thousandths, 3, 3),
      12: decimal(inPacks ? thousandths * pack : thousandths, 3, 3),
      14: decimal(price, 4, 4),
      15: decimal(price * 2, 4, 4),
      16: one.vat === 'zw' ? '-1.0000' : `${one.vat}.0000`,
      17: decimal(Math.round((price * thousandths) / 1000), 4, 4),
    };
    const kind = one.is === 'goods' ? 1 : one.is === 'service' ? 2 : 4;
    const texts = { 3: codeOf(one), 10: inPacks ? 'zgrz.' : unit, 22: spokenName(one) };
    const cells = Array.from({ length: 22 }, (_, at) => {
      const position = at + 1;
      const number = bare[position] ?? (position === 1 ? String(i + 1) : position === 2 ? String(kind) : undefined);
      if (number !== undefined) return foreign ? `"${number}"` : number;
      const text = texts[position as keyof typeof texts];
      if (text === undefined) return '';
      const bareText = foreign && !/[",]/.test(text);
      return bareText ? text : `"${text.replaceAll('"', '""')}"`;
    });
    return cells.join(',');
  };
  const header = ({ facts, type, status }: (typeof papers)[number]) =>
    record(62, {
      ...{
        1: type.type,
        2: status,
        3: 0,
        4: 17,
        7: facts.number,
        12: 'HURT',
        13: facts.seller.name,
        14: facts.seller.name,
      },
      ...{ 18: facts.seller.taxId, 22: Number(`${facts.issuedAt.replaceAll('-', '')}000000`), 25: facts.lines.length },
      ...(facts.notes[0] === undefined ? {} : { 5: facts.notes[0] }),
      ...(facts.orders[0] === undefined ? {} : { 10: facts.orders[0] }),
      ...{ 26: 1, 47: facts.currency, 48: 1 },
    });
  const goods = new Map(papers.flatMap(({ facts }) => goodsOf(facts).map((one) => [codeOf(one), one] as const)));
  const cards = [...goods].map(([code, one]) =>
    record(42, {
      ...{ 1: 1, 2: code, 5: one.name, 10: one.quantity.unit === 'kilogram' ? 'kg' : 'szt.', 11: '23', 12: 23 },
      ...(one.gtin === null ? {} : { 4: one.gtin }),
    }),
  );
  const sections = [
    ...papers.map((paper) => section(header(paper), paper.facts.lines.map(line))),
    ...(dictionary ? [section('"TOWARY"', cards), section('"CENNIK"', [])] : []),
    section('"KONTRAHENCI"', ['0,"HURT","HURT","HURT"']),
  ];
  const text = file(sections, info, newline);
  const told = (facts: Facts) =>
    goodsOf(facts).map((one) => {
      const { quantity, cost } = toldOf(one);
      const card = goods.get(codeOf(one));
      const barcode = dictionary && card?.gtin ? [card.gtin] : [];
      return {
        ...NO_CODES,
        ours: codeOf(one),
        gtins: barcode,
        name: dictionary ? (card?.name ?? null) : one.name,
        quantity: packed(one) ? quantity * pack : quantity,
        cost,
      };
    });
  return {
    bytes: iconv.encode(blankEnd ? text : text.trimEnd() + newline, encoding),
    fileName: 'subiekt.epp',
    format: 'epp',
    documents: papers.map(({ facts, type }) => {
      const sides = type.kind === 'outgoing' ? { supplier: OURS, buyer: nobody(facts) } : { buyer: OURS };
      return documentOf(facts, type.type, { kind: type.kind, refusal: type.refusal, ...sides });
    }),
    lines: papers.map(({ facts }) => told(facts)),
  };
});

function withCodes(facts: Facts, paper: number): Facts {
  const lines = facts.lines.map((one) => ({ ...one, ours: `${one.ours ?? one.theirs ?? one.gtin}/${paper}` }));
  return { ...facts, lines: lines };
}

const OURS = ['Sklep Anna', '6770065406'] as const;
const nobody = ({ seller }: Facts) => [seller.name, seller.taxId] as const;
