import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, keepScreen, test } from './support/journey';

const WIDTHS = [1440, 1280, 820, 390];

test('a price of millions is read whole in the list of products and in its offers, in both languages, however narrow they are', async ({
  page,
  host,
}) => {
  const file = join(host.dataFolder, 'drogie.csv');
  const name = 'Zestaw narzędzi ogrodowych z wymienną końcówką, walizką i instrukcją w języku polskim';
  await writeFile(file, `Symbol;Nazwa;Cena brutto;Stan\r\nDROGI-1;${name};9999999,99;1000000\r\n`);
  await host.command('import', file, '--force');
  const till = join(host.dataFolder, 'kasa');
  await mkdir(till);
  const called = 'kasa-w-sklepie-przy-rynku-glownym';
  await host.command('channel', 'add', called, '--kind', 'store-files', '--set', `folder=${till}`);
  await host.command('sync');
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
    await page.evaluate(() => (window.location.hash = '/products/DROGI-1'));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const offer = page.getByTestId(`listing-${called}`);
      await expect(offer.getByText(price).first()).toBeVisible();
      await keepScreen(page, `whole-offer-${language}-${String(width)}`);
      const beyond = await offer.evaluate((row) => {
        const scrolls = row.closest('table')?.parentElement;
        return scrolls ? scrolls.scrollWidth - scrolls.clientWidth : null;
      });
      expect.soft(beyond, `offers, ${language}, ${String(width)}`).toBe(0);
    }
  }
});
