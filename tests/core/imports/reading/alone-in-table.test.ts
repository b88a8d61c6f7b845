import { describe, expect, test } from 'vitest';
import { detected, mapping } from './reading';

const table = (...lines: readonly string[]) => `${lines.join('\n')}\n`;
const asked = async (text: string) => (await detected(text)).doubts.map(({ code }) => code);

describe('a heading that is hardly the price or the stock, alone in its table', () => {
  test.each(['Cena za opak.', 'Cena po rabacie', 'Cena u dostawcy', 'Cena netto po rabacie'])(
    '%s, the only price of its table, is asked about',
    async (heading) => {
      const rows = ['A;Kubek;12,50;4', 'B;Talerz;13,50;10', 'C;Miska;11,00;7'];
      const { doubts, profile } = await detected(table(`Symbol;Nazwa;${heading};Stan`, ...rows));
      expect(profile.columns.map(({ field }) => field)).toEqual(['sku', 'name', 'ignore', 'stock']);
      expect(doubts).toMatchObject([{ code: 'price_maybe_left', facts: { columns: heading } }]);
      // Beside the price of the shop nobody is asked.
      expect(
        await asked(table(`Symbol;Nazwa;${heading};Stan;Cena brutto`, ...rows.map((row) => `${row};20,00`))),
      ).toEqual([]);
    },
  );

  test('what a supplier has is asked about where there is no other stock', async () => {
    const rows = ['A;Kubek;12,50;4', 'B;Talerz;13,50;15', 'C;Miska;11,00;7'];
    const heading = 'Dostępna ilość u dostawcy';
    expect(await asked(table(`Symbol;Nazwa;Cena brutto;${heading}`, ...rows))).toEqual(['stock_maybe_left']);
    expect(await asked(table(`Symbol;Nazwa;Cena brutto;${heading};Stan`, ...rows.map((row) => `${row};2`)))).toEqual(
      [],
    );
  });

  test.each(['Magazyn + sklep', 'Stan magazyn i sklep', 'Sklep + magazyn'])(
    '%s is the stock of no place of that name, and asked about',
    async (heading) => {
      const { doubts, profile } = await detected(
        table(`Symbol;Nazwa;Cena brutto;${heading}`, 'A;Kubek;12,50;4', 'B;Talerz;13,50;15', 'C;Miska;11,00;7'),
      );
      expect(mapping({ profile })).toContain(`${heading}=stock:main`);
      expect(doubts.map(({ code }) => code)).toEqual(['column_guessed']);
    },
  );
});
