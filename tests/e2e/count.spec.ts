import { expect, test } from './support/journey';
import { scan } from './support/scanner';
import { keepInAllLooks } from './support/screens';
import { CUP, MUG, putStock } from './support/stocked';

test.use({ viewport: { width: 820, height: 1180 } });

test('a warehouse is counted by scanner: differences live, what was not scanned set to zero, printed, undone', async ({
  console: page,
  host,
}) => {
  test.setTimeout(240_000);
  await putStock(host);
  await page.evaluate(() => (window.location.hash = '/warehouse/count'));
  await expect(page.getByRole('button', { name: 'Zacznij liczyć' })).toBeVisible();
  await keepInAllLooks(page, 'count-setup');
  await page.getByRole('button', { name: 'Zacznij liczyć' }).click();
  const row = (text: string) => page.getByRole('row').filter({ hasText: text });

  await page.keyboard.type('3x', { delay: 150 });
  await scan(page, MUG);
  await expect(page.getByLabel('Ilość dla MLY-1')).toHaveValue('3');
  await expect(row('MLY-1')).toContainText('Brakuje 1');
  await page.keyboard.press('+');
  await expect(row('MLY-1')).toContainText('Zgadza się');
  await scan(page, CUP);
  await page.keyboard.type('10', { delay: 150 });
  await page.keyboard.press('Enter');
  await expect(row('FIL-2')).toContainText('Brakuje 2');
  // What is sold after the shelf was counted is no difference.
  await host.command('transfer', 'main', 'sklep', 'FIL-2=1');
  await expect(row('FIL-2')).toContainText('Brakuje 2');
  await keepInAllLooks(page, 'counting');

  await page.getByRole('navigation').getByRole('link', { name: 'Produkty' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Produkty' })).toBeVisible();
  await page.evaluate(() => (window.location.hash = '/warehouse/count'));
  await expect(page.getByLabel('Ilość dla FIL-2')).toHaveValue('10');

  await page.getByRole('button', { name: 'Podsumuj' }).click();
  await expect(page.getByText(/^[-−]39,80\szł$/)).toBeVisible();
  // What does not agree is looked at once more before it is booked; what agrees is not.
  const differing = page.getByRole('table', { name: 'Towary, których stan się nie zgadza' });
  await expect(differing.getByRole('row')).toHaveCount(1);
  await expect(differing.getByRole('row')).toContainText('Brakuje 2');
  await expect(row('IMB-3')).toContainText('7 szt');
  await page.getByLabel('Ustaw ich stany na zero').check();
  await keepInAllLooks(page, 'count-review');
  await page.getByRole('button', { name: 'Zapisz i wyzeruj 2 towary' }).click();
  await expect(page.getByText('Inwentaryzacja zapisana')).toBeVisible();
  await keepInAllLooks(page, 'count-booked');
  const paper = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Zapisz PDF' }).click();
  expect((await paper).suggestedFilename()).toMatch(/^inwentaryzacja-\d+\.pdf$/);

  const shown = (await host.command('product', 'FIL-2')) as { levels: { location: string; onHand: number }[] };
  expect(Object.fromEntries(shown.levels.map(({ location, onHand }) => [location, onHand]))).toEqual({
    main: 9,
    sklep: 1,
  });
  await page.getByRole('button', { name: 'Cofnij', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cofnij', exact: true }).click();
  await expect(page.getByText(/Cofnięto, przywrócono/)).toBeVisible();
});

test('a blind count shows nothing of the books before its summary', async ({ console: page, host }) => {
  await putStock(host);
  await page.evaluate(() => (window.location.hash = '/warehouse/count'));
  await page.getByText('Wybrane towary').click();
  await page.getByText('Liczenie w ciemno').click();
  await page.getByRole('button', { name: 'Zacznij liczyć' }).click();
  await scan(page, MUG);
  await expect(page.getByLabel('Ilość dla MLY-1')).toHaveValue('1');
  await expect(page.getByText('W księgach')).toHaveCount(0);
  await expect(page.getByText(/Brakuje/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Podsumuj' }).click();
  await expect(page.getByText(/^[-−]389,70\szł$/)).toBeVisible();
  await expect(page.getByText('Niezeskanowane towary')).toHaveCount(0);
});
