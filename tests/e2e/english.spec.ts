import type { Page } from '@playwright/test';
import { expect, keepScreen, test } from './support/journey';
import { openMarketplace } from './support/marketplace';

const SKU = 'CER-02A';
const CHANNELS = ['sklep-www', 'butik', 'kasa'];

async function openInEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Język' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Open the sample shop' }).click();
  await expect(page.getByText('The sample shop is open', { exact: true })).toBeVisible({ timeout: 90_000 });
}

test('in English, a price is changed, confirmed in every channel and undone; the toast follows the language', async ({
  console: page,
}) => {
  test.setTimeout(240_000);
  await openInEnglish(page);
  await page.evaluate((hash) => (window.location.hash = hash), `/products/${SKU}`);
  await expect(page.getByText('All 3 channels are in step.')).toBeVisible({ timeout: 60_000 });
  const price = page.getByRole('button', { name: /^Change the price in list retail/ }).last();
  const before = await price.innerText();
  expect(before).toBe('PLN 41.89'.replace(' ', '\u00a0'));

  await page.keyboard.press('p');
  const field = page.getByRole('dialog').getByLabel('New gross price');
  await expect(field).toBeFocused();
  await field.fill('a lot');
  await expect(page.getByText('Enter a price, such as 12.50.')).toBeVisible();
  await field.fill('50.25');
  await expect(page.getByText('3 channels will show a different price')).toBeVisible();
  await keepScreen(page, 'en-price-reach');
  await field.press('Enter');

  await expect(page.getByText('The price was changed.')).toBeVisible();
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitem', { name: 'Polski' }).click();
  await expect(page.getByText('Cena zmieniona.')).toBeVisible();
  await page.getByRole('button', { name: 'Język' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  for (const channel of CHANNELS) {
    await expect(page.getByTestId(`listing-${channel}`).getByRole('cell').nth(3)).toHaveText('PLN\u00a050.25', {
      timeout: 60_000,
    });
  }
  await expect(page.getByText('The new price: confirmed by every channel (3)')).toBeVisible({ timeout: 60_000 });
  await keepScreen(page, 'en-price-confirmed');

  await page.evaluate(() => (window.location.hash = '/changes'));
  await page
    .getByRole('button', { name: /^Undo change/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo', exact: true }).click();
  await page.evaluate((hash) => (window.location.hash = hash), `/products/${SKU}`);
  await expect(price).toHaveText(before);
});

test('in English, a wrong number is followed from search to its reason to its remedy', async ({
  console: page,
  host,
}) => {
  test.setTimeout(240_000);
  await openInEnglish(page);
  const marketplace = await openMarketplace(host);
  await host.command('channel', 'change', 'butik', '--on-drift', 'ask');
  await marketplace.setPrice(SKU, 111);
  await host.command('sync', '--channel', 'butik', '--full');

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(SKU);
  await page.getByRole('table', { name: 'Products' }).getByRole('link', { name: SKU, exact: true }).click();
  const remedy = page.getByRole('link', { name: 'Decide on the price on channel butik' }).first();
  await expect(remedy).toBeVisible({ timeout: 30_000 });
  // The sentence on top promises nothing else than the line below it.
  await expect(page.getByText('nothing happens until you decide which price stays')).toHaveCount(2);
  const listing = page.getByTestId('listing-butik');
  await expect(listing.getByRole('cell').nth(2)).toHaveText('PLN\u00a041.89');
  await expect(listing.getByRole('cell').nth(3)).toHaveText('PLN\u00a01.11');
  await listing.getByRole('button', { name: 'Why these numbers?' }).click();
  const reason = page.getByRole('region', { name: 'Where the price comes from' });
  await expect(reason.getByRole('listitem').first()).toContainText('Price from the list retail: PLN\u00a041.89');
  await keepScreen(page, 'en-why-wrong');
  await remedy.click();
  await expect(page.getByRole('row').filter({ hasText: SKU })).toContainText('PLN\u00a01.11');
  await page.getByRole('button', { name: `Restore our price of ${SKU}` }).click();
  await expect(page.getByText('The channel shows our prices')).toBeVisible({ timeout: 60_000 });
});
