import { expect, goTo, keepScreen, openSampleShop, test } from './support/journey';

test('goods come back in stock and the customer who waited gets a mail', async ({ console: page }) => {
  await openSampleShop(page);
  await goTo(page, 'Oczekujący');
  await expect(page.getByRole('row').filter({ hasText: 'anna.nowak@example.com' })).toBeVisible();
  await keepScreen(page, '11-waitlist');

  await goTo(page, 'Przegląd');
  await page.getByRole('button', { name: 'Przyjmij drugi eksport' }).click();
  await expect(page.getByText(/Przyjęto drugi eksport/)).toBeVisible({ timeout: 60_000 });

  await goTo(page, 'Oczekujący');
  await page.getByRole('button', { name: 'Wyślij powiadomienia' }).click();
  await page.getByRole('tab', { name: 'Powiadomienia' }).click();
  const alert = page.getByRole('row').filter({ hasText: 'anna.nowak@example.com' });
  await expect(alert).toContainText('Wysłane');
  await page.getByRole('tab', { name: 'Skrzynka ćwiczebna' }).click();
  const mail = page.getByRole('article').filter({ hasText: 'anna.nowak@example.com' });
  await expect(mail).toContainText('Miód');
  await keepScreen(page, '12-mailbox');
});
