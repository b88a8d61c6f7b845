import { describe, expect, test } from 'vitest';
import { detected, mapping } from './reading';

describe('of the stock of several days the latest is proposed, and asked about', () => {
  test.each([
    ['Stan na 30.09', 'Stan na 31.10'],
    ['Stan na 31.12.2025', 'Stan na 31.01.2026'],
    ['Stan na 31.12', 'Stan na 31.01'],
    ['Stan na dzień 2026-09-30', 'Stan na dzień 2026-10-31'],
    ['Stan wrzesień', 'Stan październik'],
    ['Stan na koniec grudnia 2025', 'Stan na koniec stycznia 2026'],
    ['Stan na 31.10', 'Stan'],
  ])('%s, %s', async (older, later) => {
    for (const [one, other] of [
      [older, later],
      [later, older],
    ]) {
      const text = `SKU;Nazwa;${one};${other};Cena brutto\nA;Kubek;5;4;10,00\nB;Misa;7;6;20,00\n`;
      const found = await detected(text);
      expect(mapping(found)).toContain(`${later}=stock:main`);
      expect(mapping(found)).not.toContain(`${older}=stock:main`);
      expect(found.doubts.map(({ code }) => code)).toEqual(['column_ambiguous']);
    }
  });
});
