import { expect, test } from './support/journey';
import { scan } from './support/scanner';
import { keepInAllLooks } from './support/screens';
import { CUP, MUG, putStock } from './support/stocked';

test.use({ viewport: { width: 820, height: 1180 } });

test('goods are carried to the shop: no more than there are, booked once, taken back', async ({
  console: page,
  host,
}) => {
  test.setTimeout(180_000);
  await putStock(host);
  await page.evaluate(() => (window.location.hash = '/warehouse/transfer'));
  await expect(page.getByText('Gotowe do skanowania')).toBeVisible();
  const row = (text: string) => page.getByRole('row').filter({ hasText: text });
  await scan(page, CUP);
  await expect(row('FIL-2')).toContainText('W porządku');
  await scan(page, MUG);
  await page.keyboard.type('5', { delay: 150 });
  await page.keyboard.press('Enter');
  await expect(row('MLY-1')).toContainText('Brakuje 1');
  await expect(page.getByText('Więcej, niż leży na miejscu')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Przesuń 2 pozycje' })).toBeDisabled();
  await keepInAllLooks(page, 'transfer');
  await page.getByRole('button', { name: 'Mniej: MLY-1' }).click();
  await page.getByRole('button', { name: 'Przesuń 2 pozycje' }).click();
  await expect(page.getByText('Towar przesunięty')).toBeVisible();
  await keepInAllLooks(page, 'transfer-booked');
  const levels = async (sku: string) => {
    const shown = (await host.command('product', sku)) as { levels: { location: string; onHand: number }[] };
    return Object.fromEntries(shown.levels.map(({ location, onHand }) => [location, onHand]));
  };
  expect(await levels('MLY-1')).toEqual({ main: 0, sklep: 5 });
  await page.getByRole('button', { name: 'Cofnij', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cofnij', exact: true }).click();
  await expect(page.getByText(/Cofnięto, przywrócono/)).toBeVisible();
  expect(await levels('MLY-1')).toEqual({ main: 4, sklep: 1 });
});
