import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvFile, HEADER } from './support/files';
import { expect, goTo, keepScreen, test } from './support/journey';

test('a bad row is corrected in place, tried again, and its product is in the master', async ({
  console: page,
  host,
}) => {
  const file = join(host.dataFolder, 'towary.csv');
  await writeFile(
    file,
    [HEADER, 'KUB-1;Kubek;24,99;5', 'TAL-1;Talerz;zapytaj;x7', 'MIS-1;Miska;drogo;2', ''].join('\r\n'),
  );
  await host.command('import', file, '--confirm');

  await goTo(page, 'Importy');
  await page.getByRole('link', { name: 'towary.csv' }).click();
  await page.getByRole('tab', { name: /Odłożone i ostrzeżenia/ }).click();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Zapisz odłożone do CSV' }).click();
  const saved = await readFile(await (await download).path(), 'utf8');
  expect(saved).toContain('TAL-1;Talerz;zapytaj;x7;3;');

  await page.getByRole('button', { name: 'Popraw wiersz 3' }).click();
  const row = page.getByRole('dialog', { name: 'Wiersz 3 pliku' });
  await row.getByLabel('Cena brutto').fill('tanio');
  await row.getByRole('button', { name: 'Spróbuj jeszcze raz' }).click();
  await expect(row.getByText('Tego wiersza nadal nie da się użyć')).toBeVisible();
  await expect(row.getByText('„tanio” nie jest ceną')).toBeVisible();
  await keepScreen(page, '14-correct-row');
  await row.getByLabel('Cena brutto').fill('31,00');
  await page.keyboard.press('Enter');
  // The next thing wrong with it is where the keys go.
  await expect(row.getByText('„x7” nie jest stanem')).toBeVisible();
  await expect(row.getByRole('textbox', { name: /Stan/ })).toBeFocused();
  await page.keyboard.press('Control+a');
  // Letters one right after the other would be a scanner's.
  await page.keyboard.type('7', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(row).toBeHidden();
  await expect(page.getByText('Poprawiony', { exact: true })).toBeVisible();
  await expect(page.getByText('1 poprawiony osobno')).toBeVisible();

  await page.getByRole('button', { name: 'Popraw wiersz 4' }).click();
  await page.getByRole('button', { name: 'Zostaw bez zmian' }).click();
  await expect(page.getByRole('button', { name: 'Popraw wiersz 4' })).toHaveText('Zostawiony');
  await keepScreen(page, '15-set-aside');

  await goTo(page, 'Produkty');
  await page.getByRole('link', { name: 'TAL-1' }).click();
  await expect(page.getByRole('cell', { name: /^31,00/ })).toBeVisible();
});

test('a new code with the barcode of known goods is asked about, and its product takes it', async ({
  console: page,
  host,
}) => {
  const header = 'SKU;Nazwa;EAN;Cena brutto;Stan';
  const bring = async (name: string, mug: string) => {
    const file = join(host.dataFolder, name);
    await writeFile(file, [header, `${mug};Kubek;5901234123457;24,99;5`, 'TAL-1;Talerz;;31,00;7', ''].join('\r\n'));
    await host.command('import', file, '--confirm');
  };
  await bring('towary.csv', 'T-99');
  await bring('nowe.csv', 'T-100');
  await goTo(page, 'Importy');
  await page.getByRole('link', { name: 'nowe.csv' }).click();
  await page.getByRole('tab', { name: /Odłożone i ostrzeżenia/ }).click();
  await expect(page.getByRole('button', { name: 'Zdecyduj o wierszu 2' })).toHaveText('Zdecyduj');
  await page.getByRole('button', { name: 'Zdecyduj o wierszu 2' }).click();
  const row = page.getByRole('dialog', { name: 'Wiersz 2 pliku' });
  await expect(row.getByText(/T-99 \(Kubek\)/)).toBeVisible();
  await expect(row.getByRole('button', { name: 'Osobny towar' })).toBeVisible();
  await keepScreen(page, '16-code-question');
  await row.getByRole('button', { name: 'Ten sam towar, nowy symbol' }).click();
  await expect(row).toBeHidden();
  await goTo(page, 'Produkty');
  await expect(page.getByRole('link', { name: 'T-100' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'T-99' })).toBeHidden();
});

test('a part of a plan is approved; the rest is named as left out', async ({ console: page }) => {
  await goTo(page, 'Importy');
  await page
    .locator('input[type=file]')
    .setInputFiles(csvFile('plan.csv', [HEADER, 'KUB-1;Kubek;24,99;5', 'TAL-1;Talerz;31,00;7']));
  await page.getByRole('button', { name: 'Pokaż plan' }).click();
  await expect(page.getByText('zatwierdzisz cały plan')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Wybierz TAL-1' }).check();
  await expect(page.getByText('Wybrano 1 produkt')).toBeVisible();
  await keepScreen(page, '16-plan-part');
  await page.getByRole('button', { name: 'Zatwierdź wybrane' }).click();
  await expect(page.getByText('Zastosowany')).toBeVisible();
  await expect(page.getByText('1 pominięty z wyboru')).toBeVisible();
  await expect(page.getByRole('row', { name: /KUB-1/ }).getByText('Pominięty')).toBeVisible();
});
