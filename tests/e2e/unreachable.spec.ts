import { expect, keepScreen, test } from './support/journey';
import { putStock } from './support/stocked';

test('while OneShelf cannot be reached the page stays, says so, and goes on when it is back', async ({
  page,
  host,
}) => {
  await putStock(host);
  await page.goto(host.address);
  await page.getByRole('navigation').getByRole('link', { name: 'Produkty' }).click();
  await page.getByRole('table', { name: 'Produkty' }).getByRole('link', { name: 'MLY-1', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Młynek do kawy' })).toBeVisible();

  await page.context().setOffline(true);
  // Never opened before: its program would have to be loaded now.
  await page.evaluate(() => (window.location.hash = '/warehouse/count'));
  await expect(page.getByRole('heading', { level: 1, name: 'Brak połączenia z OneShelf' })).toBeVisible();
  await keepScreen(page, 'unreachable');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Spróbuj ponownie' }).click();
  await expect(page.getByRole('button', { name: 'Zacznij liczyć' })).toBeVisible();
});
