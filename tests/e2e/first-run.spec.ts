import { expect, goTo, keepScreen, openSampleShop, test } from './support/journey';

test('first run: one click opens the sample shop and every channel says the same', async ({ console: page }) => {
  await expect(page.getByRole('heading', { name: 'Witaj w OneShelf' })).toBeVisible();
  await keepScreen(page, '01-first-run');

  await openSampleShop(page);
  await expect(page.getByTestId('health')).toHaveText('Wszystko w porządku');
  // What was done a second ago is not about to happen, though the page looked at the clock before it was.
  await expect(page.getByRole('main').getByText('przed chwilą', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('main').getByText('za chwilę', { exact: true })).toHaveCount(0);
  await keepScreen(page, '02-overview');

  await goTo(page, 'Produkty');
  const table = page.getByRole('table', { name: 'Produkty' });
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  await keepScreen(page, '03-products');

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('miod wrzosowy');
  // Polish letters are forgiven; the engine answers while one types.
  await expect(table.getByRole('row').nth(1)).toContainText('Miód wrzosowy');
  await table.getByRole('row').nth(1).getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Oferty na kanałach' })).toBeVisible();
  const listings = page.locator('[data-testid^="listing-"]');
  await expect(listings).toHaveCount(3);
  for (const listing of await listings.all()) {
    await expect(listing).toContainText('Zgodna');
    const cells = listing.getByRole('cell');
    const [desiredPrice, confirmedPrice, desiredQuantity, confirmedQuantity] = await Promise.all(
      [2, 3, 4, 5].map((place) => cells.nth(place).innerText()),
    );
    expect(confirmedPrice).toBe(desiredPrice);
    expect(confirmedPrice).toMatch(/^\d[\d\s]*,\d\d\szł$/);
    expect(confirmedQuantity).toBe(desiredQuantity);
  }
  await page.getByRole('button', { name: 'Skąd te liczby?' }).first().click();
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await keepScreen(page, '04-product');
});
