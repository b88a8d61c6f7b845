import { readFile } from 'node:fs/promises';
import { expect, test } from './support/journey';
import { scan } from './support/scanner';
import { settled } from './support/routes';
import { keepInAllLooks } from './support/screens';
import { CUP, JUG, MUG, putStock, STRANGE } from './support/stocked';

test.use({ viewport: { width: 820, height: 1180 } });

test('a delivery is received with gloves on: no field in focus, unknown code attached, left and found again', async ({
  console: page,
  host,
}) => {
  test.setTimeout(240_000);
  await putStock(host);
  await host.command('deliveries', 'expect', '--lines', 'MLY-1=3', 'FIL-2=2', 'HER-4=1', '--number', 'ZAM/9');
  await page.evaluate(() => (window.location.hash = '/deliveries/1'));
  await page.getByRole('link', { name: 'Przyjmij tę dostawę' }).click();
  await expect(page.getByText('Gotowe do skanowania')).toBeVisible();
  const row = (text: string) => page.getByRole('row').filter({ hasText: text });
  await expect(row('MLY-1')).toContainText('Czeka');
  // Something is missing: the next key goes there, and nothing is added.
  const [code, quantity] = [page.getByLabel('SKU lub kod kreskowy'), page.getByLabel('Ilość', { exact: true })];
  await page.getByRole('button', { name: 'Dodaj', exact: true }).click();
  await expect(code).toBeFocused();
  await code.fill('MLY-1');
  await quantity.fill('0');
  await expect(quantity).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Dodaj', exact: true }).click();
  await expect(quantity).toBeFocused();
  await code.fill('');
  await quantity.fill('1');
  await quantity.blur();

  await scan(page, MUG);
  await expect(page.getByText('1 z 3')).toBeVisible();
  await scan(page, `]C101${'0'}${MUG}10L7`.replace(']C1', ''));
  await expect(page.getByText('2 z 3')).toBeVisible();
  // In another field: what was scanned does not stay there.
  const number = page.getByLabel('Numer dokumentu');
  await number.fill('WZ 17');
  await scan(page, CUP);
  await expect(page.getByText('1 z 2')).toBeVisible();
  await expect(number).toHaveValue('WZ 17');
  await number.blur();
  // The layout of this computer has symbols on the digits.
  await scan(page, CUP, { shifted: true });
  await expect(page.getByText('Komplet: 2 z 2')).toBeVisible();
  await keepInAllLooks(page, 'receiving');

  await scan(page, CUP);
  await expect(page.getByText('Za dużo: 3 z 2')).toBeVisible();
  await page.getByRole('button', { name: 'Cofnij skan' }).click();
  await expect(row('FIL-2')).toContainText('Komplet');

  await scan(page, STRANGE);
  await expect(page.getByText('Nieznany kod').first()).toBeVisible();
  await keepInAllLooks(page, 'receiving-unknown');
  await page.getByRole('button', { name: 'Wskaż towar' }).first().click();
  await scan(page, JUG);
  await expect(page.getByText('Tego nie zamawiano')).toBeVisible();
  await expect(row('IMB-3')).toContainText('Nie zamawiano');
  // Typed, with no field in focus.
  await page.keyboard.type('12', { delay: 150 });
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Ilość dla IMB-3')).toHaveValue('12');

  await page.reload();
  await expect(page.getByText(/Wznowiono niezapisaną pracę/)).toBeVisible();
  await expect(page.getByLabel('Ilość dla IMB-3')).toHaveValue('12');
  await expect(page.getByLabel('Numer dokumentu')).toHaveValue('WZ 17');

  await page.getByText(/Czego brakuje \(2\)/).click();
  await expect(row('HER-4')).toBeVisible();
  await expect(row('FIL-2')).toHaveCount(0);
  await page.getByRole('button', { name: 'Zakończ i przyjmij' }).click();
  await expect(row('MLY-1')).toContainText('Brakuje 1');
  await keepInAllLooks(page, 'receiving-summary');
  await page.getByRole('button', { name: 'Przyjmij 3 pozycje' }).click();
  await expect(page.getByText(/Brakuje MLY-1/)).toBeVisible();
  await page.getByRole('link', { name: 'Otwórz dostawę' }).click();

  const paper = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Zapisz PDF' }).click();
  expect((await readFile(await (await paper).path())).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('link', { name: 'Drukuj etykiety' }).click();
  await keepInAllLooks(page, 'labels-delivery');
  // As on a tablet, which reads no PDF itself; a Chromium without a screen falls over its own print dialog.
  await page.evaluate(() => Object.defineProperty(navigator, 'pdfViewerEnabled', { value: false }));
  const instead = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Drukuj etykiety' }).click();
  expect((await instead).suggestedFilename()).toBe('etykiety.pdf');
  await expect(page.getByText(/^Tutaj nie da się drukować wprost\./)).toBeVisible();
  const labels = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Zapisz PDF' }).click();
  expect((await labels).suggestedFilename()).toBe('etykiety.pdf');

  // The unknown barcode is remembered.
  expect(await host.command('product', 'IMB-3')).toMatchObject({
    gtins: expect.arrayContaining([STRANGE]),
  });
});

test('on a phone the field for codes is in sight as soon as the screen opens', async ({ console: page, host }) => {
  await putStock(host);
  for (const size of [
    { width: 390, height: 844 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(size);
    for (const route of ['/deliveries/receive', '/warehouse/transfer', '/warehouse/labels']) {
      await page.evaluate((hash) => (window.location.hash = hash), route);
      await settled(page);
      const field = page.getByLabel('SKU lub kod kreskowy');
      await expect(field).toBeInViewport({ ratio: 1 });
      // Nothing that stays at the end of the window lies over it.
      await field.click({ trial: true });
    }
  }
});
