import { expect, keepScreen, openSampleShop, test } from './support/journey';
import { keepInAllLooks } from './support/screens';

const SKU = 'CER-02A';
const CHANNELS = ['sklep-www', 'butik', 'kasa'];
/** A rise by half, which no rule of the sample shop stops and no warning is about. */
const dearer = (text: string) => Math.round(Number(text.replaceAll(/[^\d,]/g, '').replace(',', '.')) * 150);
const written = (minor: number) => `${Math.trunc(minor / 100)},${String(minor % 100).padStart(2, '0')}`;

test('a price changed inline: where it will be seen, confirmed in every channel, then undone and confirmed again', async ({
  console: page,
}) => {
  test.setTimeout(300_000);
  await openSampleShop(page);
  await page.evaluate((hash) => (window.location.hash = hash), `/products/${SKU}`);
  await expect(page.getByText(/Wszystkie 3 kanały są zgodne/)).toBeVisible({ timeout: 60_000 });
  await keepInAllLooks(page, 'product-page');
  const price = page.getByRole('button', { name: /^Zmień cenę w cenniku retail/ }).last();
  const before = await price.innerText();
  const wanted = dearer(before);

  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog');
  const field = dialog.getByLabel('Nowa cena brutto');
  await expect(field).toBeFocused();
  await field.fill('dużo');
  await expect(dialog.getByText('Wpisz cenę, na przykład 12,50.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Zmień cenę' })).toBeDisabled();
  await field.fill('99999');
  await expect(dialog.getByText(/To ponad 5 razy więcej/)).toBeVisible();
  await field.fill(written(wanted));
  await expect(dialog.getByText('Inną cenę pokażą 3 kanały')).toBeVisible();
  for (const channel of CHANNELS) {
    await expect(dialog.getByTestId(`reach-${channel}`).getByRole('cell').nth(1)).toHaveText(before);
    await expect(dialog.getByTestId(`reach-${channel}`).getByRole('cell').nth(2)).toHaveText(`${written(wanted)} zł`);
  }
  await keepScreen(page, '70-price-reach');
  await keepInAllLooks(page, 'price-reach');
  await field.press('Enter');

  await expect(page.getByText('Cena zmieniona.')).toBeVisible();
  for (const channel of CHANNELS) {
    await expect(page.getByTestId(`progress-${channel}`)).toHaveAttribute('data-stage', 'confirmed', {
      timeout: 60_000,
    });
    await expect(page.getByTestId(`listing-${channel}`).getByRole('cell').nth(3)).toHaveText(`${written(wanted)} zł`);
  }
  await expect(page.getByText('Nowa cena: potwierdziły wszystkie kanały (3)')).toBeVisible();
  await keepScreen(page, '71-price-confirmed');

  await page.evaluate(() => (window.location.hash = '/changes'));
  await page
    .getByRole('button', { name: /^Cofnij zmianę/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cofnij', exact: true }).click();
  await page.evaluate((hash) => (window.location.hash = hash), `/products/${SKU}`);
  for (const channel of CHANNELS) {
    await expect(page.getByTestId(`listing-${channel}`).getByRole('cell').nth(3)).toHaveText(before, {
      timeout: 60_000,
    });
  }
  await expect(page.getByText(/Wszystkie 3 kanały są zgodne/)).toBeVisible({ timeout: 60_000 });

  // The same by the notice, at once.
  await page.keyboard.press('p');
  await field.fill(written(wanted));
  await dialog.getByRole('button', { name: 'Zmień cenę' }).click();
  await page.getByRole('button', { name: 'Cofnij', exact: true }).click();
  await expect(page.getByText('Poprzednia cena: potwierdziły wszystkie kanały (3)')).toBeVisible({ timeout: 60_000 });
  await expect(price).toHaveText(before);
});
