import type { Page } from '@playwright/test';
import { csvFile } from './support/files';
import { expect, goTo, keepScreen, test } from './support/journey';
import { keepInAllLooks } from './support/screens';

const MANY = 3_000;

/** A shop of many screws and a few things that stand out. */
async function fillShop(page: Page): Promise<void> {
  await goTo(page, 'Importy');
  await page
    .locator('input[type=file]')
    .setInputFiles(
      csvFile('kartoteka.csv', [
        'Symbol;Nazwa;EAN;Cena brutto;Stan',
        'LOZ-6204;Łożysko kulkowe 6204;5901234123457;12,99;7',
        'LOZ-6205;Łożysko kulkowe 6205;5901234123464;14,99;0',
        ...Array.from({ length: MANY }, (_, n) => `WK-${String(n).padStart(5, '0')};Wkręt ocynkowany 4x${n};;0,50;10`),
      ]),
    );
  await page.getByRole('button', { name: 'Pokaż plan' }).click();
  await page.getByRole('button', { name: 'Zatwierdź' }).click();
  await expect(page.getByText('Zastosowany')).toBeVisible();
}

test('a product is found by what a person has of it, and opened without a mouse', async ({ console: page }) => {
  await fillShop(page);
  await goTo(page, 'Produkty');
  const table = page.getByRole('table', { name: 'Produkty' });
  const rows = table.locator('[data-index]');
  const field = page.getByRole('searchbox', { name: 'Szukaj produktu' });
  await expect(page.getByText(/^3\s002 produkty$/)).toBeVisible();

  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await field.fill('kulk lozysk');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('Łożysko kulkowe 6204');

  await field.fill('lozyzko 6205');
  await expect(page.getByText('Żadna nazwa nie zawiera dokładnie „lozyzko 6205”')).toBeVisible();
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('LOZ-6205');
  await keepScreen(page, 'search-similar');

  await field.fill('kulkowe');
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Łożysko kulkowe 6205' })).toBeVisible();

  await goTo(page, 'Produkty');
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  // Keys as close together as a program sends them: none is lost, whichever question is answered last.
  await page.keyboard.type('wkret ocynkowany 4x2998');
  await expect(field).toHaveValue('wkret ocynkowany 4x2998');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('WK-02998');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await expect(page.getByText(/^3\s002 produkty$/)).toBeVisible();
  await field.fill('czego tu nie ma');
  await page.getByRole('button', { name: 'Pokaż wszystkie' }).click();
  await expect(field).toHaveValue('');
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await page.keyboard.type('5901234123457');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Łożysko kulkowe 6204' })).toBeVisible();
});

test('a long list is walked through by keys, selected as a whole, and found again where it was left', async ({
  console: page,
}) => {
  test.setTimeout(300_000);
  await fillShop(page);
  await goTo(page, 'Produkty');
  const table = page.getByRole('table', { name: 'Produkty' });
  await table.getByRole('link', { name: 'LOZ-6204' }).focus();
  await page.keyboard.press('End');
  const here = page.locator('[data-index]:focus-within');
  await expect(here).toContainText('WK-02999');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowUp');
  const sku = await here.getByRole('link').innerText();
  expect(sku).toMatch(/^WK-029/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Wkręt/ })).toBeVisible();
  await page.goBack();
  await expect(here).toContainText(sku);
  await page.keyboard.press('x');
  await expect(page.getByText('Zaznaczono 1 produkt')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Zaznacz wszystkie pasujące wiersze' }).click();
  await expect(page.getByText(/Zaznaczono 3\s002 produkty/)).toBeVisible();
  // A row half behind the headings is no target to be judged; at the top of the list there is none.
  await table.locator('[data-index] a').last().focus();
  await page.keyboard.press('Home');
  await expect(table.locator('[data-index="0"] :focus')).toHaveCount(1);
  await keepInAllLooks(page, 'products-selected');
  await page.getByRole('button', { name: 'Odznacz' }).click();

  await page.getByRole('button', { name: 'Gęstość list' }).click();
  await page.getByRole('menuitem', { name: 'Zwarta' }).click();
  await expect(table.locator('[data-index]').first()).toHaveCSS('height', '28px');
  await page.reload();
  await expect(table.locator('[data-index]').first()).toHaveCSS('height', '28px');
});

test('the palette leads to products, screens and commands', async ({ console: page }) => {
  test.setTimeout(300_000);
  await fillShop(page);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('textbox').fill('lozysko 6204');
  await expect(palette.getByText('Łożysko kulkowe 6204')).toBeVisible();
  await keepInAllLooks(page, 'palette');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Łożysko kulkowe 6204' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await palette.getByRole('textbox').fill('przyjmij');
  await palette.getByText('Przyjmij dostawę').click();
  await expect(page).toHaveURL(/deliveries\/receive/);
});
