import { describe, expect, test } from 'vitest';
import { familyOf, looksSame, mayBeSame, referenceKey, supplierOf } from '../../../src/core/deliveries/identity';

describe('a document number', () => {
  test.each([
    ['FV 12/2026', 'fv-12/2026'],
    ['FV/12/2026', 'FV12/2026'],
    ['WZ\u00a088', 'wz_88'],
    ['F-VAT 3/11/26', 'FVAT3.11.26'],
  ])('%s is the same as %s', (a, b) => expect(referenceKey(a)).toBe(referenceKey(b)));

  test.each([
    ['FV 1/12', 'FV 11/2'],
    ['FV 12', 'FV 012'],
    ['FV 1', 'FZ 1'],
  ])('%s is another than %s', (a, b) => expect(referenceKey(a)).not.toBe(referenceKey(b)));

  test('of nothing but marks is none', () => expect([referenceKey(null), referenceKey(' - ')]).toEqual([null, null]));
});

describe('a supplier', () => {
  const named = (name: string | null, taxId: string | null = null) => supplierOf({ name, taxId, gln: null });

  test('is told apart by the tax number, whatever the spelling', () => {
    expect(named('Hurt', 'PL 123-456-32-18').key).toBe(named('HURT SP. Z O.O.', '1234563218').key);
    expect(mayBeSame(named('Hurt', '1234563218'), named('Hurt', '5260250274'))).toBe(false);
  });

  test('may be the same where one side says less; looks the same only by name or without any', () => {
    expect(mayBeSame(named('Hurt', '1234563218'), named('Inny'))).toBe(true);
    expect(looksSame(named('Hurt', '1234563218'), named('Inny'))).toBe(false);
    expect(looksSame(named('Hurtownia Łódź', '1234563218'), named('hurtownia  lodz'))).toBe(true);
    expect(looksSame(named('Hurt'), named(null))).toBe(true);
  });
});

test.each([
  ['note', ['PZ', 'VPZ', 'PW', 'WZ', 'DESADV', 'DespatchAdvice', 'Document-DespatchAdvice', 'MMW']],
  [
    'invoice',
    ['FZ', 'FR', 'RZ', 'KFZ', 'VAT', 'KOR', 'ROZ', 'Invoice', 'CreditNote', 'INVOIC', 'CII', '380', 'Document-Invoice'],
  ],
  ['other', ['FILE', 'MANUAL', '']],
])('%s: %j', (family, types) => expect(types.map(familyOf)).toEqual(types.map(() => family)));
