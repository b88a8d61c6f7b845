import { overwritePage } from '../support/damage';
import { barriers } from './support/barriers';
import { commandOn, newDataFolder, startHostOn } from './support/host';
import { expect, goTo, keepScreen, test } from './support/journey';
import { putStock } from './support/stocked';

test('a damaged master is called that, with the way to the backup that is put in its place', async ({ page }) => {
  const dataFolder = await newDataFolder();
  await putStock({ dataFolder });
  await commandOn(dataFolder, 'backup');
  await overwritePage(dataFolder, 'product');
  const host = await startHostOn(dataFolder);
  try {
    await page.goto(host.address);
    const notice = page.getByRole('alert').filter({ hasText: 'Plik kartoteki jest uszkodzony.' });
    await expect(notice).toContainText('Przerwano pracę, zanim cokolwiek zapisano.');
    // A command line is no advice for somebody at a screen.
    await expect(notice).not.toContainText('oneshelf');
    expect(await barriers(page)).toEqual([]);
    await keepScreen(page, 'damaged-master');
    await notice.getByRole('link', { name: 'Przywróć ostatnią kopię zapasową' }).click();

    await page.getByRole('button', { name: /^Przywróć kopię z/ }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Obecna kartoteka jest uszkodzona')).toBeVisible();
    await expect(dialog.getByText('Uszkodzony plik zostanie zachowany w folderze danych.')).toBeVisible();
    await keepScreen(page, 'damaged-master-restore');
    await dialog.getByRole('button', { name: 'Przywróć tę kopię' }).click();
    await expect(dialog).toHaveCount(0);
    await goTo(page, 'Produkty');
    await expect(page.getByRole('link', { name: 'IMB-3' })).toBeVisible({ timeout: 60_000 });
  } finally {
    await host.stop();
  }
});
