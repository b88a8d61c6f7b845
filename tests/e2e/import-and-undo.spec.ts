import type { Page } from '@playwright/test';
import { csvFile, HEADER } from './support/files';
import { expect, goTo, keepScreen, test } from './support/journey';

async function choose(page: Page, file: ReturnType<typeof csvFile>): Promise<void> {
  await goTo(page, 'Importy');
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('heading', { level: 1, name: file.name })).toBeVisible();
}

test('a file with bad rows: its plan, its rows set aside with reasons, its undo', async ({ console: page }) => {
  await page.getByRole('link', { name: 'Importuj własny plik' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles(
      csvFile('cennik.csv', [
        HEADER,
        'MLY-1;Młynek do kawy;129,90;4',
        'FIL-2;Filiżanka;abc;12',
        ';Bez symbolu;10,00;1',
        'IMB-3;Imbryk;1 259,00;7',
      ]),
    );
  await expect(page.getByText('MLY-1;Młynek do kawy;129,90;4')).toBeVisible();
  const meaning = page.getByLabel('Znaczenie kolumny Cena brutto');
  await expect(meaning.locator('option:checked')).toHaveText('Cena');
  await keepScreen(page, '05-import-reading');

  await page.getByRole('button', { name: 'Pokaż plan' }).click();
  await expect(page.getByText('To jest plan – nic się jeszcze nie zmieniło')).toBeVisible();
  const plan = page.getByRole('table', { name: 'Plan zmian' });
  await expect(plan.getByRole('row')).toHaveCount(3);
  await keepScreen(page, '06-import-plan');

  await page.getByRole('tab', { name: /Odłożone/ }).click();
  const aside = page.getByRole('table', { name: 'Odłożone wiersze' });
  const bad = aside.getByRole('row').filter({ hasText: 'FIL-2' });
  await expect(bad).toContainText('3');
  await expect(bad).toContainText('Cena brutto');
  await expect(bad).toContainText('abc');
  await expect(bad).toContainText('nie jest ceną');
  await keepScreen(page, '07-import-set-aside');

  await page.getByRole('button', { name: 'Zatwierdź' }).click();
  await expect(page.getByText('Zastosowany')).toBeVisible();

  await choose(page, csvFile('cennik-2.csv', [HEADER, 'MLY-1;Młynek do kawy;139,90;4']));
  await page.getByRole('button', { name: 'Pokaż plan' }).click();
  const change = page.getByRole('table', { name: 'Plan zmian' }).getByRole('row').filter({ hasText: 'MLY-1' });
  await expect(change).toContainText(/129,90\szł/);
  await expect(change).toContainText(/139,90\szł/);
  await page.getByRole('button', { name: 'Zatwierdź' }).click();
  await expect(page.getByText('Zastosowany')).toBeVisible();

  await page.getByRole('button', { name: 'Cofnij import' }).click();
  const goesBack = page.getByRole('dialog').getByRole('row').filter({ hasText: 'MLY-1' });
  await expect(goesBack).toContainText(/139,90\szł/);
  await expect(goesBack).toContainText(/129,90\szł/);
  await keepScreen(page, '08-import-undo-seen');
  await page.getByRole('dialog').getByRole('button', { name: 'Cofnij', exact: true }).click();
  await expect(page.getByText('Import cofnięty', { exact: true })).toBeVisible();
  await keepScreen(page, '08-import-undone');

  await goTo(page, 'Produkty');
  await expect(page.getByRole('row').filter({ hasText: 'MLY-1' })).toContainText(/129,90\szł/);
  await expect(page.getByRole('row').filter({ hasText: 'IMB-3' })).toContainText(/1\s259,00\szł/);
});

test('one product among many is found in the plan, and what changes of it', async ({ console: page }) => {
  const goods = Array.from({ length: 20 }, (_, i) => `KUB-${i + 10};Kubek numer ${i + 10};${i + 10},00;5`);
  await choose(page, csvFile('kubki.csv', [HEADER, ...goods, 'ZOL-1;Żółty dzbanek;49,00;2']));
  await page.getByRole('button', { name: 'Pokaż plan' }).click();
  const rows = page.getByRole('table', { name: 'Plan zmian' }).getByRole('row');
  await expect(rows.filter({ hasText: 'KUB-10' })).toBeVisible();

  await page.getByRole('searchbox', { name: 'Szukaj w planie' }).fill('zolty');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'ZOL-1' })).toContainText('Żółty dzbanek');
  await expect(page.getByText('1 zmiana')).toBeVisible();
  await page.getByRole('combobox', { name: 'Co się zmienia' }).click();
  await page.locator('[role=option]:visible').filter({ hasText: 'Ceny' }).click();
  await expect(page.getByText('Nie ma tu takich zmian')).toBeVisible();
});
