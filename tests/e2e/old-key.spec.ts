import { barriers } from './support/barriers';
import { expect, keepScreen, test } from './support/journey';
import { putStock } from './support/stocked';

test('a tab with the key of an earlier start says so, keeps what was typed, and changes nothing; opened anew, all goes on', async ({
  page,
  host,
}) => {
  await putStock(host);
  await page.goto(host.address);
  await page.evaluate(() => (window.location.hash = '/products/MLY-1'));
  await expect(page.getByRole('heading', { level: 1, name: 'Młynek do kawy' })).toBeVisible();
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog');
  const price = dialog.getByLabel('Nowa cena brutto');
  await price.fill('134,90');
  await expect(dialog.getByRole('button', { name: 'Zmień cenę' })).toBeEnabled();

  const [key, ...others] = await page.context().cookies();
  expect(others).toEqual([]);
  if (key === undefined) throw new Error('the console gave this browser no key');
  await page.context().addCookies([{ ...key, value: 'the key of yesterday' }]);
  await dialog.getByRole('button', { name: 'Zmień cenę' }).click();
  const said = page.getByRole('alert').filter({ hasText: 'Ta karta nie ma już dostępu' });
  await expect(said).toContainText('Zapisane dane są nienaruszone. Otwórz konsolę tak jak zwykle');
  await expect(price).toHaveValue('134,90');
  // Everything was asked for anew and refused: what was read stays, and it is said once.
  await expect(page.getByText('Ta karta nie ma już dostępu')).toHaveCount(1);
  await expect(page.getByText('Magazyn główny').first()).toBeVisible();
  await keepScreen(page, 'old-key');
  expect(await host.command('product', 'MLY-1')).toMatchObject({ prices: [{ grossMinor: 12_990 }] });

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Ta karta nie ma klucza do OneShelf' })).toBeVisible();
  await expect(page.getByText('This tab has no key to OneShelf')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await keepScreen(page, 'old-key-reloaded');

  await page.goto(host.address);
  await expect(page.getByRole('heading', { level: 1, name: 'Przegląd' })).toBeVisible();
});
