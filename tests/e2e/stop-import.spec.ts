import { csvFile, HEADER } from './support/files';
import { expect, goTo, keepScreen, test } from './support/journey';

const ROWS = 500_000;

test('a long import says how far it is, and is stopped without a trace', async ({ console: page }) => {
  const rows = Array.from({ length: ROWS }, (_, at) => `KOD-${at};Towar numer ${at};${at % 900},90;${at % 40}`);
  await page.getByRole('link', { name: 'Importuj własny plik' }).click();
  await page.locator('input[type=file]').setInputFiles(csvFile('wielki.csv', [HEADER, ...rows]));
  await page.getByRole('button', { name: 'Pokaż plan' }).click({ timeout: 60_000 });
  const stop = page.getByRole('button', { name: 'Przerwij wczytywanie pliku wielki.csv' });
  await expect(page.getByText(/\/s · zostało/).first()).toBeVisible({ timeout: 60_000 });
  await keepScreen(page, '15-long-import');
  await stop.click();
  await expect(page.getByText('Wczytywanie przerwano.')).toBeVisible();
  await expect(page.getByText(/Nic się nie zmieniło/)).toBeVisible();
  await goTo(page, 'Importy');
  await expect(page.getByText('Nie było jeszcze importu')).toBeVisible();
});
