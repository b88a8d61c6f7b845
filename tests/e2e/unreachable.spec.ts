import { expect, keepScreen, test } from './support/journey';
import { putStock } from './support/stocked';

test('while OneShelf cannot be reached the page stays with what was typed, says so, and goes on when it is back', async ({
  page,
  host,
}) => {
  await putStock(host);
  await page.goto(host.address);
  await page.getByRole('navigation').getByRole('link', { name: 'Produkty' }).click();
  await page.getByRole('table', { name: 'Produkty' }).getByRole('link', { name: 'MLY-1', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Młynek do kawy' })).toBeVisible();

  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nowa cena brutto').fill('134,90');
  await expect(dialog.getByRole('button', { name: 'Zmień cenę' })).toBeEnabled();
  let asked = 0;
  page.on('requestfailed', (request) => {
    if (request.url().endsWith('/products/show')) asked++;
  });
  await page.context().setOffline(true);
  await dialog.getByRole('button', { name: 'Zmień cenę' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Brak połączenia z OneShelf' })).toBeVisible();
  // What the page shows is asked for anew, and once more; then it is known that nobody answers.
  await expect.poll(() => asked).toBe(2);
  await expect(dialog.getByLabel('Nowa cena brutto')).toHaveValue('134,90');
  await expect(page.getByRole('heading', { level: 1, name: 'Młynek do kawy', includeHidden: true })).toHaveCount(1);
  await page.context().setOffline(false);
  await dialog.getByRole('button', { name: 'Zmień cenę' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: /134,90/ }).first()).toBeVisible();

  await page.context().setOffline(true);
  // Never opened before: its program would have to be loaded now.
  await page.evaluate(() => (window.location.hash = '/warehouse/count'));
  await expect(page.getByRole('heading', { level: 1, name: 'Nie można pokazać tego ekranu' })).toBeVisible();
  await expect(page.getByText('Brak połączenia z OneShelf', { exact: true })).toHaveCount(1);
  await keepScreen(page, 'unreachable');
  await expect(page.getByRole('button', { name: 'Spróbuj ponownie' })).toBeVisible();
  // Nobody presses it: what heals by itself is shown by itself.
  await page.context().setOffline(false);
  await expect(page.getByRole('button', { name: 'Zacznij liczyć' })).toBeVisible();
});

test('a screen whose drawings cannot be loaded is there without them, and draws them when it is opened next', async ({
  page,
  host,
}) => {
  await putStock(host);
  const drawings = /\/(price-chart|drawn-chart|drawn-sparkline)-[^/]*\.js$/;
  await page.route(drawings, (route) => route.abort());
  await page.goto(host.address);
  await page.evaluate(() => (window.location.hash = '/products/MLY-1'));
  await expect(page.getByText('Nie udało się wczytać wykresu. Te same liczby są w tabeli.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Młynek do kawy' })).toBeVisible();
  await page.unroute(drawings);
  await page.evaluate(() => (window.location.hash = '/'));
  await expect(page.getByRole('heading', { level: 1, name: 'Przegląd' })).toBeVisible();
  await page.evaluate(() => (window.location.hash = '/products/MLY-1'));
  await expect(page.getByRole('heading', { level: 1, name: 'Młynek do kawy' })).toBeVisible();
  await expect(page.locator('.recharts-surface').first()).toBeVisible();
});
