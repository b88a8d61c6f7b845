import { expect, keepScreen, openSampleShop, test } from './support/journey';
import { openMarketplace } from './support/marketplace';

const SKU = 'CER-02A';

test('a number is wrong on a channel: from search to the reason to the remedy', async ({ console: page, host }) => {
  test.setTimeout(300_000);
  await openSampleShop(page);
  const marketplace = await openMarketplace(host);
  await host.command('channel', 'change', 'butik', '--on-drift', 'ask');
  await marketplace.setPrice(SKU, 111);
  await host.command('sync', '--channel', 'butik', '--full');

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(SKU);
  const table = page.getByRole('table', { name: 'Produkty' });
  await table.getByRole('link', { name: SKU, exact: true }).click();

  // The page says which channel, what is wrong with it, and where it is put right.
  const remedy = page.getByRole('link', { name: 'Zdecyduj o cenie w kanale butik' }).first();
  await expect(remedy).toBeVisible({ timeout: 30_000 });
  const listing = page.getByTestId('listing-butik');
  await expect(listing.getByRole('cell').nth(3)).toHaveText('1,11 zł');
  await listing.getByRole('button', { name: 'Skąd te liczby?' }).click();
  for (const part of ['Skąd ilość', 'Skąd cena', 'Rozmowa z kanałem']) {
    await expect(page.getByRole('region', { name: part })).toBeVisible();
  }
  await expect(page.getByRole('region', { name: 'Skąd cena' }).getByRole('listitem').first()).toContainText(/retail/);
  await keepScreen(page, '73-why-wrong');

  await page.getByRole('heading', { name: 'Historia cen' }).scrollIntoViewIfNeeded();
  await keepScreen(page, '74-price-history');
  await remedy.click();
  await expect(page).toHaveURL(/channels\/butik\?tab=prices/);
  await expect(page.getByText(SKU).first()).toBeVisible();
});
