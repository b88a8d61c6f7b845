import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './support/journey';

test('a stock in words is shown with its meaning, and a person may have such rows set aside', async ({
  console: page,
  host,
}) => {
  const file = join(host.dataFolder, 'hurtownia.csv');
  await writeFile(file, 'Symbol;Nazwa;Cena brutto;Stan\r\nMLY-1;Młynek;129,90;>100\r\nFIL-2;Filiżanka;19,90;4\r\n');
  await host.command('import', file);
  await page.getByRole('link', { name: 'Otwórz import', exact: true }).click();
  await expect(
    page.getByText('W kolumnie stanu (Stan) stoją słowa albo granice zamiast liczb: >100 → 100.'),
  ).toBeVisible();
  await page.getByRole('tab', { name: 'Sposób odczytu' }).click();
  const words = page.getByRole('checkbox', { name: 'Czytaj słowa w kolumnie stanu' });
  await expect(words).toBeChecked();
  await words.uncheck();
  await page.getByRole('button', { name: 'Zatwierdź' }).click();
  await expect(page.getByText('Zastosowany')).toBeVisible();
  await page.getByRole('tab', { name: /Odłożone i ostrzeżenia/ }).click();
  await expect(page.getByText('„>100” nie jest stanem.').first()).toBeVisible();
});
