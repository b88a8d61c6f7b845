import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, keepScreen, test } from './support/journey';

test('a doubtful file is held by itself and rescued by a person', async ({ console: page, host }) => {
  const file = join(host.dataFolder, 'bez-naglowka.csv');
  await writeFile(file, 'MLY-1;Młynek do kawy;129,90;4\r\nFIL-2;Filiżanka;19,90;12\r\n');
  await host.command('import', file);

  // Nobody touched the console: it learns of the held run by itself.
  await expect(page.getByTestId('health')).toHaveText('1 import czeka na decyzję.');
  await keepScreen(page, '09-overview-held');
  await page.getByRole('link', { name: 'Otwórz import', exact: true }).click();
  await expect(page.getByText('Import czeka na Twoją decyzję')).toBeVisible();
  await expect(page.getByRole('listitem').first()).toBeVisible();
  // On a phone the reasons fill the window: the numbers go on below them, whole.
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  await page.setViewportSize({ width: 390, height: 480 });
  const hidden = page.getByText('Do zera', { exact: true }).evaluate((label) => {
    let box: Element | null = label;
    while (box !== null && getComputedStyle(box).overflowY !== 'hidden') box = box.parentElement;
    return box === null ? 'no box' : box.scrollHeight - box.clientHeight;
  });
  expect(await hidden).toBe(0);
  await page.setViewportSize({ width, height });
  await page.getByRole('tab', { name: 'Sposób odczytu' }).click();
  const meaning = page.getByLabel('Znaczenie kolumny Kolumna 3');
  await expect(meaning.locator('option:checked')).toHaveText('Cena');
  await keepScreen(page, '10-held-run');

  await page.getByRole('button', { name: 'Zatwierdź' }).click();
  await expect(page.getByText('Zastosowany')).toBeVisible();
  await page.getByRole('link', { name: 'Przegląd' }).click();
  await expect(page.getByTestId('health')).toHaveText('Wszystko w porządku');
});
