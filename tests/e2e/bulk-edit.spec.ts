import { expect, goTo, keepScreen, openSampleShop, test } from './support/journey';
import { keepInAllLooks } from './support/screens';

test('many prices raised: previewed, one changed meanwhile, applied exactly, found among the changes, undone', async ({
  console: page,
  host,
}) => {
  test.setTimeout(300_000);
  await openSampleShop(page);
  await goTo(page, 'Produkty');
  await page.getByRole('searchbox').fill('CER-');
  await expect(page).toHaveURL(/q=CER-/);
  await page.getByRole('link', { name: 'Zmień wiele…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zmiana wielu produktów' })).toBeVisible();
  await expect(page.getByText(/produkt.* · szukane: CER-/)).toBeVisible();

  await page.getByLabel('Zmiana w %').fill('sto');
  await expect(page.getByText('Od -90 do 1000, np. -10 albo 12,5.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pokaż podgląd' })).toBeDisabled();
  await page.getByLabel('Zmiana w %').fill('10');
  await page.getByRole('combobox', { name: 'Zaokrąglenie' }).click();
  await page.getByRole('option', { name: 'końcówka ,99' }).click();
  await page.getByRole('button', { name: 'Pokaż podgląd' }).click();

  const preview = page.getByTestId('bulk-preview');
  await expect(preview.getByText(/^Zmieni(ą)? się \d+ z \d+ produktów$/)).toBeVisible();
  const table = page.getByRole('table', { name: 'Produkty podglądu' });
  const row = table.getByRole('row').filter({ hasText: 'CER-02A' });
  await expect(row.getByRole('cell').nth(3)).toContainText(',99');
  const wanted = await row.getByRole('cell').nth(3).innerText();
  const other = table.getByRole('row').nth(1);
  const first = (await other.getByRole('link').innerText()).trim();
  const meanwhile =
    first === 'CER-02A' ? (await table.getByRole('row').nth(2).getByRole('link').innerText()).trim() : first;
  await keepScreen(page, '72-bulk-preview');
  await keepInAllLooks(page, 'bulk-preview');

  await host.command('price', `${meanwhile}=3,21`);
  await page.getByRole('button', { name: /^Zmień \d+ produkt/ }).click();
  await expect(page.getByText('1 produkt zmienił się po podglądzie i został bez zmian')).toBeVisible();
  await expect(page.getByText(/To zmiana numer \d+; można ją cofnąć w całości/)).toBeVisible();
  const left = table.getByRole('row').filter({ hasText: meanwhile });
  await expect(left).toContainText('Ktoś zmienił to po przygotowaniu podglądu.');
  await expect(left.getByRole('cell').nth(2)).toHaveText('3,21 zł');
  await keepInAllLooks(page, 'bulk-applied');

  await page.evaluate(() => (window.location.hash = '/products/CER-02A'));
  const price = page.getByRole('button', { name: /^Zmień cenę w cenniku retail/ }).last();
  await expect(price).toHaveText(wanted);

  await page.evaluate(() => (window.location.hash = '/changes'));
  await page
    .getByRole('button', { name: /^Cofnij zmianę/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cofnij', exact: true }).click();
  await page.evaluate(() => (window.location.hash = '/products/CER-02A'));
  await expect(price).not.toHaveText(wanted);
});
