import type { Page } from '@playwright/test';
import { invoice, row } from '../core/imports/structured/ksef/invoice';
import { workbookOf } from '../support/workbook';
import { expect, goTo, test } from './support/journey';
import { keepInAllLooks } from './support/screens';

type Upload = { name: string; mimeType: string; buffer: Buffer };

/** Drops a file on the window, as a person drags one from a folder. */
async function drop(page: Page, { name, mimeType, buffer }: Upload): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([base64, fileName, type]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], fileName, { type }));
      return data;
    },
    [buffer.toString('base64'), name, mimeType] as const,
  );
  // Before the first screen stands nobody takes a file.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const cells = (at: number, ...texts: string[]) =>
  `<row r="${at}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;

const workbook: Upload = {
  name: 'stany.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: workbookOf({
    sheets: [
      { name: 'Opis', rows: cells(1, 'Stany na 1 marca') },
      {
        name: 'Sklep',
        rows:
          cells(1, 'Symbol', 'Nazwa', 'EAN', 'Cena brutto', 'Stan') +
          cells(2, 'MLY-1', 'Młynek do kawy', '5901234123457', '129,90', '4') +
          cells(3, 'FIL-2', 'Filiżanka', '5901234123464', '19,90', '12') +
          cells(4, 'IMB-3', 'Imbryk', '5901234123471', '59,00', '7'),
      },
      {
        name: 'Hurtownia',
        rows: cells(1, 'Symbol', 'Nazwa', 'Stan') + cells(2, 'MLY-1', 'Młynek', '40') + cells(3, 'FIL-2', 'Fil', '90'),
      },
    ],
  }),
};

const goods = (number: number, name: string, gtin: string, quantity: string) =>
  row(number, { P_7: name, GTIN: gtin, P_8A: 'szt', P_8B: quantity, P_9A: '10.00', P_11: '100.00', P_12: '23' });

const ksef: Upload = {
  name: 'faktura.xml',
  mimeType: 'application/xml',
  buffer: Buffer.from(
    invoice(
      goods(1, 'Młynek', '5901234123457', '10') +
        goods(2, 'Filiżanka biała', '5901234123464', '24') +
        goods(3, 'Talerz', '5901234123488', '6'),
    ),
  ),
};

async function confirmPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pokaż plan' }).click();
  await expect(page.getByText('To jest plan – nic się jeszcze nie zmieniło')).toBeVisible();
}

test('a workbook and an invoice: read, planned, booked, completed by a person, taken back', async ({
  console: page,
}) => {
  test.setTimeout(300_000);
  await drop(page, workbook);
  await expect(page.getByLabel('Rozpoznany format')).toHaveValue('Tabela');
  await page.getByRole('combobox', { name: 'Arkusz lub plik w archiwum' }).click();
  await page.getByRole('option', { name: 'Sklep' }).click();
  await expect(page.getByRole('cell', { name: 'Młynek do kawy' })).toBeVisible();
  await keepInAllLooks(page, 'workbook');
  await confirmPlan(page);
  await page.getByRole('button', { name: 'Zatwierdź' }).click();
  await expect(page.getByText('Zastosowany')).toBeVisible();

  await drop(page, ksef);
  await expect(page.getByLabel('Rozpoznany format')).toHaveValue('Faktura KSeF');
  await expect(page.getByRole('row').filter({ hasText: 'FV/7' })).toContainText('Hurtownia Łódź');
  await keepInAllLooks(page, 'invoice');
  await confirmPlan(page);
  await expect(page.getByText('Do przyjęcia')).toBeVisible();
  await keepInAllLooks(page, 'invoice-plan');
  await page.getByRole('button', { name: 'Zatwierdź' }).click();
  await page.getByRole('link', { name: 'Faktura FV/7' }).click();

  await expect(page.getByText('1 pozycja czeka na wskazanie towaru')).toBeVisible();
  await keepInAllLooks(page, 'delivery');
  await page.getByRole('button', { name: 'Wskaż towar' }).click();
  await page.getByRole('searchbox').fill('Imbryk');
  await keepInAllLooks(page, 'attach');
  await page.getByRole('button', { name: /IMB-3/ }).click();
  await expect(page.getByText('Przyjęta', { exact: true })).toBeVisible();

  await goTo(page, 'Zmiany');
  await expect(page.getByText('Przyjęcie dostawy · faktura.xml').first()).toBeVisible();
  await keepInAllLooks(page, 'changes');
  await page
    .getByRole('button', { name: /Cofnij zmianę/ })
    .first()
    .click();
  await expect(page.getByRole('dialog').getByText(/Wróci/).first()).toBeVisible();
  await keepInAllLooks(page, 'undo-preview');
  await page.getByRole('dialog').getByRole('button', { name: 'Anuluj' }).click();

  await goTo(page, 'Magazyn');
  await keepInAllLooks(page, 'deliveries');
  await page.getByRole('link', { name: 'Faktura FV/7' }).click();
  await page.getByRole('button', { name: 'Cofnij przyjęcie' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cofnij', exact: true }).click();
  await expect(page.getByText('Cofnięta', { exact: true })).toBeVisible();
  await goTo(page, 'Produkty');
  const stock = (sku: string) => page.getByRole('row').filter({ hasText: sku });
  await expect(stock('MLY-1')).toContainText('4');
  await expect(stock('FIL-2')).toContainText('12');
  await expect(stock('MLY-1')).not.toContainText('14');
});

test('goods are announced, then received by scanning', async ({ console: page }) => {
  test.setTimeout(240_000);
  await drop(page, workbook);
  await page.getByRole('combobox', { name: 'Arkusz lub plik w archiwum' }).click();
  await page.getByRole('option', { name: 'Sklep' }).click();
  await expect(page.getByRole('cell', { name: 'Młynek do kawy' })).toBeVisible();
  await confirmPlan(page);
  await page.getByRole('button', { name: 'Zatwierdź' }).click();
  await expect(page.getByText('Zastosowany')).toBeVisible();

  await goTo(page, 'Magazyn');
  await page.getByRole('link', { name: 'Zapowiedz dostawę' }).click();
  await page.getByLabel('Dostawca').fill('Porcelana Śląska');
  await page.getByLabel('Numer dokumentu').fill('ZAM/8');
  const code = page.getByRole('textbox', { name: 'SKU lub kod kreskowy' });
  await code.fill('FIL-2');
  await page.getByRole('textbox', { name: 'Ilość', exact: true }).fill('3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: 'FIL-2' })).toContainText('Filiżanka');
  await page.getByRole('button', { name: 'Zapisz zapowiedź' }).click();
  await expect(page.getByText('Brakuje 3')).toBeVisible();
  await keepInAllLooks(page, 'expected');

  await page.getByRole('link', { name: 'Przyjmij tę dostawę' }).click();
  await expect(page.getByText('Gotowe do skanowania')).toBeVisible();
  await code.focus();
  for (const scanned of ['5901234123464', '5901234123464', 'NIEZNANY']) {
    await page.keyboard.type(scanned, { delay: 60 });
    await page.keyboard.press('Enter');
  }
  await expect(code).toBeFocused();
  const line = page.getByRole('row').filter({ hasText: 'FIL-2' });
  await expect(line).toContainText('Filiżanka');
  await expect(page.getByLabel('Ilość dla FIL-2')).toHaveValue('2');
  await expect(page.getByText('Nieznany kod').first()).toBeVisible();
  await keepInAllLooks(page, 'receive');
  await page.getByRole('button', { name: 'Zakończ i przyjmij' }).click();
  await page.getByRole('button', { name: 'Przyjmij 2 pozycje' }).click();
  await expect(page.getByText(/Brakuje FIL-2: zamówiono 3, przyszło 2/)).toBeVisible();
  await keepInAllLooks(page, 'received');
  await goTo(page, 'Produkty');
  await expect(page.getByRole('row').filter({ hasText: 'FIL-2' })).toContainText('14');

  await goTo(page, 'Ustawienia');
  await page.getByRole('button', { name: 'Zmień źródło źródło domyślne' }).scrollIntoViewIfNeeded();
  await keepInAllLooks(page, 'sources');
  await page.getByRole('button', { name: 'Dodaj źródło' }).click();
  await page.getByLabel('Nazwa źródła').fill('hurtownia');
  await page.getByRole('textbox', { name: 'Nazwy plików' }).fill('stany*.csv, cennik?.xlsx');
  await page.getByLabel('Spada do zera (%)').fill('30');
  await keepInAllLooks(page, 'source-form');
  await page.getByRole('button', { name: 'Zapisz źródło' }).click();
  await expect(page.getByText('stany*.csv, cennik?.xlsx')).toBeVisible();
});
