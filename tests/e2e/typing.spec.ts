import { expect, goTo, test } from './support/journey';
import { scan } from './support/scanner';
import { putStock, STRANGE } from './support/stocked';

test('what a person types is never taken for a scan, and a field keeps what belongs to it', async ({
  console: page,
  host,
}) => {
  await putStock(host);
  await goTo(page, 'Zmiany');

  // As fast as keys can come, while the screen with the search is still being loaded.
  await page.keyboard.press('/');
  await page.keyboard.type('nap gp imbr');
  await expect(page.getByRole('searchbox', { name: 'Szukaj produktu' })).toHaveValue('nap gp imbr');
  await expect(page).toHaveURL(/products\?q=nap\+gp\+imbr$/);

  await goTo(page, 'Zmiany');
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('imbryk');
  await expect(dialog.getByRole('textbox')).toHaveValue('imbryk');
  await expect(dialog.getByText('IMB-3')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Imbryk' })).toBeVisible();

  // Every digit of a price is in it, however long its dialog takes to open.
  await page.keyboard.press('p');
  await page.keyboard.type('143,50');
  await expect(dialog.getByLabel('Nowa cena brutto')).toHaveValue('143,50');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  // The form of a product wants barcodes, wherever the focus is; one that wants none keeps them in its field.
  await page.getByRole('button', { name: 'Edytuj dane' }).click();
  await expect(dialog.getByLabel('Nazwa')).toBeFocused();
  await scan(page, STRANGE);
  await expect(dialog.getByText(STRANGE, { exact: true })).toBeVisible();
  await expect(dialog.getByLabel('Nazwa')).toHaveValue('Imbryk');
  await page.keyboard.press('Escape');

  await goTo(page, 'Oczekujący');
  await page.getByRole('button', { name: 'Dane jednej osoby' }).click();
  const email = dialog.getByLabel('Adres e-mail');
  await expect(email).toBeFocused();
  await scan(page, STRANGE);
  await expect(email).toHaveValue(STRANGE);
  await expect(dialog).toBeVisible();
});
