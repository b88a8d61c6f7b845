import { describe, expect, it } from 'vitest';
import { readGs1 } from '../../../src/renderer/scanning/gs1';
import { NO_ENTRY, typeQuantity } from '../../../src/renderer/scanning/quantity-entry';
import { hasCheckDigit } from '../../../src/renderer/scanning/check-digit';
import { readCode } from '../../../src/renderer/scanning/scanned-code';
import { expandUpcE } from '../../../src/renderer/scanning/upc-e';

const FNC1 = '\x1d';

describe('what a code says', () => {
  it('checks the check digit of EAN-8, UPC-A, EAN-13 and GTIN-14', () => {
    // 96385074: 3·(9+3+5+7) + (6+8+0) = 86, and 4 makes 90.
    for (const sound of ['96385074', '036000291452', '5901234123457', '15901234123454']) {
      expect(hasCheckDigit(sound)).toBe(true);
    }
    for (const wrong of ['96385075', '036000291453', '5901234123475']) expect(hasCheckDigit(wrong)).toBe(false);
  });

  it('GS1: GTIN, batch, best before and count, whatever their order and separator', () => {
    expect(readGs1(`01059012341234571727033110AB-12${FNC1}3724`)).toEqual({
      gtin: '05901234123457',
      batch: 'AB-12',
      expires: '2027-03-31',
      count: 24,
      weightKg: null,
    });
    expect(readGs1(`]C1${FNC1}0205901234123457376`)).toMatchObject({ gtin: '05901234123457', count: 6 });
    expect(readGs1(']d2(01)05901234123457(17)280200(10)L7')).toMatchObject({ expires: '2028-02-29', batch: 'L7' });
    // 3103: three decimals, so 001250 is 1.25 kg.
    expect(readGs1('01059012341234573103001250')).toMatchObject({ weightKg: 1.25 });
  });

  it('plain text is no element string, even where it begins like one', () => {
    for (const text of ['KUB-1', '5901234123457', '0159', '01ABCDEFGHIJKLMN', `10ABC${FNC1}21X`, '']) {
      expect(readGs1(text)).toBeNull();
    }
    expect(readGs1('01059012341234571713400110X')).toMatchObject({ expires: null });
  });

  it('prefers a reading that is sound, says which is not, and keeps all for the master to decide', () => {
    expect(readCode({ text: 'zel-1', others: ['yel-1'], end: 'Enter' })).toMatchObject({
      code: 'zel-1',
      readings: ['zel-1', 'yel-1'],
    });
    expect(readCode({ text: '5901234123456', others: [], end: 'Enter' })).toMatchObject({ misread: true });
    expect(readCode({ text: '%()!@#$!@#$%&', others: ['5901234123457'], end: 'Enter' })).toMatchObject({
      code: '5901234123457',
      misread: false,
    });
    expect(readCode({ text: '0105901234123457', others: [], end: 'Enter' })).toMatchObject({
      code: '5901234123457',
      readings: ['05901234123457'],
    });
  });
});

describe('a UPC-E', () => {
  it('stands for the UPC-A whose zeros it leaves out, by its last digit', () => {
    expect(expandUpcE('01234505')).toBe('012000003455');
    expect(expandUpcE('04252614')).toBe('042100005264');
    expect(expandUpcE('01234531')).toBe('012300000451');
    expect(expandUpcE('01234543')).toBe('012340000053');
    expect(expandUpcE('01234565')).toBe('012345000065');
  });

  it('is nothing else: another check digit, number system or length', () => {
    for (const code of ['04252615', '54252614', '425261', '042100005264']) expect(expandUpcE(code)).toBeNull();
  });

  it('is asked for as it stands, which may be a SKU, and then in full; unknown, it is learnt in full', () => {
    expect(readCode({ text: '04252614', others: [], end: 'Enter' })).toMatchObject({
      code: '042100005264',
      readings: ['04252614', '042100005264'],
      misread: false,
    });
  });
});

describe('a quantity typed between scans', () => {
  const type = (keys: readonly string[]) =>
    keys.reduce<{ entry: typeof NO_ENTRY; deed: unknown }>(
      ({ entry }, key) => typeQuantity(entry, key) ?? { entry, deed: 'nothing' },
      { entry: NO_ENTRY, deed: null },
    );

  it('sets the last line, multiplies the next scan, or steps by one', () => {
    expect(type(['1', '2', 'Enter']).deed).toEqual({ is: 'set', quantity: 12 });
    expect(type(['1', ',', '5', 'Enter']).deed).toEqual({ is: 'set', quantity: 1.5 });
    expect(type(['1', '2', 'x']).entry).toEqual({ digits: '', times: 12 });
    expect(type(['+']).deed).toEqual({ is: 'step', by: 1 });
    expect(type(['-']).deed).toEqual({ is: 'step', by: -1 });
    expect(type(['1', '2', 'Backspace', 'Enter']).deed).toEqual({ is: 'set', quantity: 1 });
  });

  it('leaves keys alone that mean nothing to it', () => {
    for (const key of ['Enter', 'Escape', 'x', 'g', '/', ',']) expect(typeQuantity(NO_ENTRY, key)).toBeNull();
    expect(type(['1', '2', 'Escape']).entry).toEqual(NO_ENTRY);
  });
});
