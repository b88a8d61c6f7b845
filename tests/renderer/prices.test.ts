import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { roundingTerms } from '../../src/core/channels/offers/rounding';
import { pl } from '../../src/renderer/language/pl';
import { formatCount, formatMoney, formatPercent } from '../../src/renderer/language/format';
import { inheritedWords } from '../../src/renderer/prices/inherited-words';
import { readParitySearch } from '../../src/renderer/prices/parity-search';
import { NEW_PLAN, readPlan } from '../../src/renderer/prices/plan-draft';
import { draftOf, inheritedRule, NO_RULE, ruleOf, saysNothing } from '../../src/renderer/prices/rule-draft';
import { lookExample, ruleWords } from '../../src/renderer/prices/rule-words';
import { readRulesSearch } from '../../src/renderer/prices/rules-search';
import { ROUNDING_NAMES } from '../../src/contract';
import { ROUNDING_WAYS, roundedExample } from '../../src/renderer/prices/rounding';
import { readOwnPrices, readSkus } from '../../src/renderer/prices/sku-lines';
import {
  parseMoney,
  parsePercent,
  parsePieces,
  typedMoney,
  typedPercent,
} from '../../src/renderer/prices/typed-numbers';

const texts = i18next.createInstance();
void texts.init({
  lng: 'pl',
  initAsync: false,
  showSupportNotice: false,
  interpolation: { escapeValue: false },
  resources: { pl: { translation: pl } },
});
/** Intl writes hard spaces; tests read better with plain ones. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const words = {
  t: (key: string, facts?: object) => texts.t(key, { ...facts }),
  money: (minor: number | null, currency: string | null) => plain(formatMoney(minor, currency, 'pl')),
  percent: (points: number, signed?: boolean) => plain(formatPercent(points, 'pl', signed)),
  count: (value: number) => formatCount(value, 'pl'),
};

describe('a percentage that somebody types', () => {
  it('has a comma or a point, a sign or none, and is exact in basis points', () => {
    expect(['10', '12,5', '12.55', '+10 %', '-5', '−5', '0', '0,01', '1 000%'].map(parsePercent)).toEqual([
      1_000, 1_250, 1_255, 1_000, -500, -500, 0, 1, 100_000,
    ]);
  });

  it('is nothing where the field is empty, and not understood where it is something else', () => {
    expect(parsePercent('  ')).toBeNull();
    expect(['%', 'dużo', '12,555', '1,2,3', '--5', '5-'].map(parsePercent)).toEqual(Array(6).fill(undefined));
  });

  it('is written back as it is typed', () => {
    expect([1_250, 1_000, -500, 1, 10_000, 0].map((points) => typedPercent(points, ','))).toEqual([
      '12,5',
      '10',
      '-5',
      '0,01',
      '100',
      '0',
    ]);
  });
});

describe('money that somebody types', () => {
  it('is exact in minor units, with spaces between thousands and the currency behind it or not', () => {
    const typed = ['2,50', '2.5', '1 234,50', '1 234 zł', '7', '8,20 PLN', '0,05'];
    expect(typed.map((text) => parseMoney(text, 'PLN'))).toEqual([250, 250, 123_450, 123_400, 700, 820, 5]);
    expect(parseMoney('1500', 'JPY')).toBe(1_500);
    expect(parseMoney('', 'PLN')).toBeNull();
  });

  it('is refused where it could mean two things or has no meaning', () => {
    const typed = ['1,234', '1.234,50', '-5', 'zł', '12,', 'dwa', '1 23'];
    expect(typed.map((text) => parseMoney(text, 'PLN'))).toEqual(Array(7).fill(undefined));
    expect(parseMoney('15,5', 'JPY')).toBeUndefined();
  });

  it('is written back as it is typed', () => {
    expect(typedMoney(250, 'PLN', ',')).toBe('2,50');
    expect(typedMoney(5, 'PLN', '.')).toBe('0.05');
    expect(typedMoney(1_500, 'JPY', ',')).toBe('1500');
  });

  it('is unlike pieces, which are whole', () => {
    expect(['3', '1 000', '', '2,5', '-1'].map(parsePieces)).toEqual([3, 1_000, null, undefined, undefined]);
  });
});

describe('the example beside a rounding', () => {
  it('is the one of the screen: 23,47 becomes 22,99 with the ending ,99', () => {
    expect(lookExample('.99', 'nearest', words)).toBe('końcówka ,99: 23,47 → 22,99');
    expect(lookExample('0.05', 'up', words)).toBe('co 0,05: 23,47 → 23,50');
    expect(lookExample('none', 'up', words)).toBe('bez zaokrąglenia');
  });

  it('is what the engine does, for every look and way', () => {
    for (const name of ROUNDING_NAMES) {
      for (const way of ROUNDING_WAYS) {
        const { step, offset, add, back, lowest } = roundingTerms(name, way);
        for (const minor of [1, 49, 50, 51, 250, 995, 999, 1_000, 2_347, 2_349, 2_399, 10_000]) {
          const engine = Math.max(lowest, (Math.trunc((minor - offset + add) / step) + back) * step + offset);
          expect(roundedExample(name, way, minor), `${name} ${way} ${minor}`).toBe(engine);
        }
      }
    }
  });
});

describe('a rule in words', () => {
  it('says what it says, a phrase for each thing, and nothing of what it inherits', () => {
    const rule = { ...NO_RULE, markupBp: 1_000, rounding: '.99', roundingWay: 'nearest', cap: 5 } as const;
    expect(ruleWords(rule, 'PLN', words)).toEqual([
      'cena o 10% wyższa',
      'końcówka ,99 (do najbliższej)',
      'najwyżej 5 szt.',
    ]);
    expect(ruleWords(NO_RULE, 'PLN', words)).toEqual([]);
  });

  it('tells a reduction from a markup, and a margin with the list it is over', () => {
    const rule = { ...NO_RULE, markupBp: -1_250, feeMinor: 200, minMarginBp: 1_500, costList: 'zakup', paused: true };
    expect(ruleWords(rule, 'PLN', words)).toEqual([
      'cena o 12,5% niższa',
      '2,00 zł opłaty',
      'co najmniej 15% marży nad cennikiem zakup',
      'sprzedaż wstrzymana',
    ]);
  });
});

describe('a rule on the form', () => {
  it('inherits in every field until something is typed', () => {
    expect(Object.values(draftOf(NO_RULE, 'PLN', ','))).toEqual(Array(14).fill(''));
    expect(saysNothing(ruleOf(draftOf(NO_RULE, 'PLN', ','), 'PLN').rule)).toBe(true);
  });

  it('comes back as it was', () => {
    const rule = {
      priceList: 'allegro',
      markupBp: -1_250,
      feeMinor: 205,
      commissionBp: 1_200,
      vatBp: 1_900,
      rounding: '.99',
      roundingWay: 'up',
      costList: 'zakup',
      minMarginBp: 1_500,
      floorList: 'min',
      buffer: 2,
      cap: 10,
      shareBp: 5_000,
      paused: false,
    } as const;
    expect(ruleOf(draftOf(rule, 'PLN', ','), 'PLN')).toEqual({ rule, wrong: new Set() });
  });

  it('marks what cannot be taken, also what the contract would refuse', () => {
    const empty = draftOf(NO_RULE, 'PLN', ',');
    const draft = { ...empty, markupBp: '-95', feeMinor: '1,234', commissionBp: '90', cap: '2,5', shareBp: '101' };
    const { rule, wrong } = ruleOf(draft, 'PLN');
    expect([...wrong].sort()).toEqual(['cap', 'feeMinor', 'markupBp', 'shareBp']);
    expect(rule).toEqual({ ...NO_RULE, commissionBp: 9_000 });
  });

  it('says in an empty field what it inherits: a category from its channel, that from the channel', () => {
    const channel = { priceList: 'retail', buffer: 1, cap: null };
    const inherited = inheritedRule({ ...NO_RULE, markupBp: 500, rounding: '.99' }, channel);
    const said = (['priceList', 'markupBp', 'rounding', 'buffer', 'cap', 'paused'] as const).map((field) =>
      inheritedWords(field, inherited, 'PLN', words),
    );
    expect(said).toEqual([
      'dziedziczy: retail',
      'dziedziczy: 5%',
      'dziedziczy: końcówka ,99',
      'dziedziczy: 1',
      'dziedziczy: nic',
      'dziedziczy: trwa',
    ]);
  });
});

describe('a plan on the form', () => {
  const draft = { ...NEW_PLAN, name: ' Zima ', percent: '20' };

  it('lowers prices whether 20 or −20 was typed, and takes local times as UTC', () => {
    const local = '2026-12-01T08:00';
    const read = readPlan({ ...draft, percent: '−20', from: local, until: '2026-12-02T08:00' }, 'PLN');
    expect(read.faults).toEqual({});
    expect(read.wanted).toEqual({ name: 'Zima', list: 'retail', all: true, percentBp: -2_000 });
    expect(Date.parse(read.from ?? '')).toBe(new Date(2026, 11, 1, 8, 0).getTime());
    expect(readPlan(draft, 'PLN').wanted.percentBp).toBe(-2_000);
    expect(readPlan({ ...draft, kind: 'change', percent: '5' }, 'PLN').wanted.percentBp).toBe(500);
  });

  it('names products and prices one by one', () => {
    const own = { ...draft, how: 'own', own: 'CER-02A 19,99\nNÓŻ 3;5 zł\n' } as const;
    expect(readPlan(own, 'PLN').wanted).toEqual({
      name: 'Zima',
      list: 'retail',
      prices: [
        { sku: 'CER-02A', grossMinor: 1_999 },
        { sku: 'NÓŻ 3', grossMinor: 500 },
      ],
    });
    expect(readOwnPrices('A-1 dwa', 'PLN').wrong).toBe('A-1 dwa');
    expect(readSkus('A-1, B-2\n\nA-1;C-3')).toEqual(['A-1', 'B-2', 'C-3']);
  });

  it('says what is missing before anything is sent', () => {
    const bad = readPlan({ ...NEW_PLAN, kind: 'change', scope: 'products', percent: 'x' }, 'PLN').faults;
    expect(Object.keys(bad).sort()).toEqual(['from', 'name', 'percent', 'skus']);
    const late = readPlan({ ...draft, from: '2026-12-02T08:00', until: '2026-12-01T08:00' }, 'PLN').faults;
    expect(Object.keys(late)).toEqual(['until']);
    expect(Object.keys(readPlan({ ...draft, percent: '95' }, 'PLN').faults)).toEqual(['percent']);
  });
});

describe('addresses of the screens about prices', () => {
  it('keep what they understand and drop the rest', () => {
    expect(readRulesSearch({ channel: 'Sklep', category: 7 })).toEqual({ channel: 'Sklep', category: '7' });
    expect(readRulesSearch({ category: 'Kubki' })).toEqual({});
    expect(readParitySearch({ show: 'explained', what: 'all', order: 'evil', q: '', channel: 'Kasa' })).toEqual({
      show: 'explained',
      channel: 'Kasa',
    });
  });
});
