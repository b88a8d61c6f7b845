import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, goTo, keepScreen, openSampleShop, test } from './support/journey';

/** A shopper buys on a practice channel; the channel tells OneShelf of it at the next sync. */
async function buy(page: Page, channel: string, sku: string, quantity: number): Promise<string> {
  const answer = await page.request.post(new URL('/api/practice/buy', page.url()).href, {
    data: { channel, sku, quantity },
  });
  const bought = (await answer.json()) as { ok: true; value: { number: string } };
  expect(bought.ok).toBe(true);
  return bought.value.number;
}

test('the owner sees what happened, what sold and where, and the one thing that waits', async ({
  console: page,
  host,
}) => {
  await openSampleShop(page);
  const news = page.getByTestId('news');
  await expect(news.getByText('1 plik przyjęty')).toBeVisible();
  await page.getByRole('button', { name: 'Oznacz jako przejrzane' }).click();
  await expect(news.getByText('Od tego czasu nic się nie wydarzyło.')).toBeVisible();

  const number = await buy(page, 'sklep-www', 'CER-02A', 2);
  await buy(page, 'butik', 'CER-02A', 1);
  await page.getByRole('button', { name: 'Synchronizuj teraz' }).first().click();
  await expect(news.getByRole('link', { name: /^2 zamówienia · 3 szt\. · / })).toBeVisible({ timeout: 60_000 });

  // The chart says in its table what the two channels sold today.
  const sales = page.getByRole('region', { name: 'Sprzedaż według kanałów' });
  await sales.getByText('Ilość').click();
  await sales.getByRole('button', { name: /pokaż jako tabelę/ }).click();
  const today = sales.getByRole('table').getByRole('row').nth(1).getByRole('cell');
  const headings = await sales.getByRole('table').getByRole('columnheader').allInnerTexts();
  await expect(today.nth(headings.indexOf('sklep-www'))).toHaveText('2');
  await expect(today.nth(headings.indexOf('butik'))).toHaveText('1');
  await keepScreen(page, '30-overview-sales');

  await news.getByRole('link', { name: /^2 zamówienia/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sprzedaż' })).toBeVisible();
  const line = page.getByRole('row').filter({ hasText: number });
  await expect(line).toContainText('sklep-www');
  await expect(line).toContainText('CER-02A');
  await page.getByRole('searchbox').fill(number);
  await expect(page.getByText('1 pozycja', { exact: true })).toBeVisible();
  await keepScreen(page, '31-sales');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Pobierz CSV' }).click();
  expect((await download).suggestedFilename()).toBe('sprzedaz.csv');

  await writeFile(
    join(host.dataFolder, 'bez-naglowka.csv'),
    'MLY-1;Młynek do kawy;129,90;4\r\nFIL-2;Filiżanka;19,90;12\r\n',
  );
  await host.command('import', join(host.dataFolder, 'bez-naglowka.csv'));
  await goTo(page, 'Przegląd');
  await expect(page.getByTestId('health')).toHaveText('1 import czeka na decyzję. I jeszcze 1 sprawa.');
  await keepScreen(page, '32-overview-held');
  await page.getByRole('link', { name: 'Otwórz import', exact: true }).first().click();
  await expect(page.getByText('Import czeka na Twoją decyzję')).toBeVisible();

  await goTo(page, 'Dziennik');
  await page.getByLabel('Kto to zrobił').click();
  await page.getByRole('option', { name: 'wiersz poleceń' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'bez-naglowka.csv' })).toBeVisible();
  await expect(page.getByText('1 wpis', { exact: true })).toBeVisible();
  await keepScreen(page, '33-activity');
});
