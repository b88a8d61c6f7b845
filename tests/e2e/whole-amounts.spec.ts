import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, keepScreen, test } from './support/journey';

const WIDTHS = [1440, 1280, 820, 390];

test('a price of millions is read whole in the list of products, in both languages, however narrow it is', async ({
  page,
  host,
}) => {
  const file = join(host.dataFolder, 'drogie.csv');
  const name = 'Zestaw narzędzi ogrodowych z wymienną końcówką, walizką i instrukcją w języku polskim';
  await writeFile(file, `Symbol;Nazwa;Cena brutto;Stan\r\nDROGI-1;${name};9999999,99;1000000\r\n`);
  await host.command('import', file, '--force');
  for (const [language, price] of [
    ['pl', /9.999.999,99.zł/],
    ['en', /PLN.9,999,999\.99/],
  ] as const) {
    await page.addInitScript((chosen) => window.localStorage.setItem('oneshelf.language', chosen), language);
    await page.goto(`${host.address}#/products`);
    await page.reload();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const shown = page.getByText(price).first();
      await expect(shown).toBeVisible();
      await keepScreen(page, `whole-amount-${language}-${String(width)}`);
      const cut = await shown.evaluate((cell) => cell.scrollWidth - cell.clientWidth);
      expect.soft(cut, `${language}, ${String(width)}`).toBeLessThanOrEqual(0);
    }
  }
});
