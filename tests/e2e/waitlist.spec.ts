import { expect, goTo, keepScreen, openSampleShop, test } from './support/journey';
import { csvFile } from './support/files';

test('a list is imported after a preview, a person is told, and another is erased on request', async ({
  console: page,
}) => {
  await openSampleShop(page);
  await goTo(page, 'Oczekujący');
  await page.getByRole('button', { name: 'Wczytaj listę' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .locator('input[type=file]')
    .setInputFiles(
      csvFile('lista.csv', ['sku;email', 'CER-02A;jan@poczta.example', 'BRAK;ewa@poczta.example', 'CER-02A;nie adres']),
    );
  await expect(dialog.getByText('Wiersze: 3 · nowe: 1 · powtórzone: 0 · nie do użycia: 2')).toBeVisible();
  await keepScreen(page, 'waitlist-import');
  await dialog.getByRole('button', { name: 'Dopisz nowych' }).click();
  await expect(page.getByText('Dopisano 1 klienta.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'jan@poczta.example' })).toBeVisible();

  await page.getByRole('tab', { name: 'Produkty' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'anna.nowak@example.com' })).toBeVisible();
  await keepScreen(page, 'waitlist-products');

  await goTo(page, 'Przegląd');
  await page.getByRole('button', { name: 'Przyjmij drugi eksport' }).click();
  await expect(page.getByText(/Przyjęto drugi eksport/)).toBeVisible({ timeout: 60_000 });
  await goTo(page, 'Oczekujący');
  await page.getByRole('button', { name: 'Wyślij powiadomienia' }).click();
  await page.getByRole('tab', { name: 'Skrzynka ćwiczebna' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'anna.nowak@example.com' })).toContainText('Miód');

  await page.getByRole('button', { name: 'Dane jednej osoby' }).click();
  const person = page.getByRole('dialog');
  await person.getByLabel('Adres e-mail').fill('ANNA.nowak@example.com');
  await person.getByRole('button', { name: 'Pokaż dane' }).click();
  await expect(person.getByText('Wpisy na liście: 1, wiadomości: 1.')).toBeVisible();
  await keepScreen(page, 'waitlist-person');
  await person.getByRole('button', { name: 'Usuń wszystko o tej osobie' }).click();
  await expect(page.getByText('Usunięto: wpisy 1, wiadomości 1.')).toBeVisible();
  await page.getByRole('tab', { name: 'Powiadomienia' }).click();
  await expect(page.getByRole('columnheader', { name: 'Adres e-mail' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'anna.nowak@example.com' })).toHaveCount(0);
});
