import { expect, goTo, keepScreen, openSampleShop, test } from './support/journey';

test('a backup is made, verified, and restored while the console stays open', async ({ page, host }) => {
  // The line to the engine breaks once, which the browser complains about: that is what is restored through.
  await page.goto(host.address);
  await openSampleShop(page);
  await goTo(page, 'Ustawienia');
  await page.getByRole('button', { name: 'Zrób kopię teraz' }).click();
  await expect(page.getByText(/jest gotowa i sprawdzona/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/^Ostatnia sprawdzona kopia:/)).toBeVisible();
  await host.command('waitlist', 'add', '--sku', 'CER-02A', '--email', 'nowa@poczta.example');

  await page.getByRole('button', { name: /^Przywróć kopię z/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row').filter({ hasText: 'Czekający klienci' })).toBeVisible();
  await keepScreen(page, 'backup-preview');
  await dialog.getByRole('button', { name: 'Przywróć tę kopię' }).click();
  await expect(page.getByText(/właśnie otwiera przywróconą kartotekę/)).toBeVisible({ timeout: 60_000 });
  // The engine closed and opened on the restored master; the console found its way back by itself.
  await expect(page.getByRole('cell', { name: 'sprzed przywrócenia' })).toBeVisible({ timeout: 60_000 });
  await goTo(page, 'Oczekujący');
  await expect(page.getByRole('row').filter({ hasText: 'anna.nowak@example.com' })).toBeVisible();
  await expect(page.getByText('nowa@poczta.example')).toHaveCount(0);
  await keepScreen(page, 'backup-restored');
});
