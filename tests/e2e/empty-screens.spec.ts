import { expect, test } from './support/journey';

test('an empty shop and a wrong address say what to do next, and the way there works', async ({ console: page }) => {
  const open = (hash: string) => page.evaluate((to) => (window.location.hash = to), hash);

  await open('/prices/rules');
  await page.getByRole('link', { name: 'Dodaj kanał' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /WooCommerce/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await open('/prices/parity');
  await page.getByRole('main').getByRole('link', { name: 'Kanały' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kanały' })).toBeVisible();

  await open('/warehouse/transfer');
  await page.getByRole('link', { name: 'Nowy import' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nowy import' })).toBeVisible();

  await open('/products');
  await expect(page.getByRole('button', { name: 'Zmień wiele…' })).toBeDisabled();
  await open('/products/edit?q=nie-ma');
  await page.getByRole('button', { name: 'Pokaż wszystkie produkty' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Produkty' })).toBeVisible();

  await open('/imports');
  // Two equal buttons are a question which one to press; to a screen reader they are the same one twice.
  await expect(page.getByRole('button', { name: 'Wybierz plik…' })).toHaveCount(1);
  await page.getByRole('link', { name: 'Wskaż obserwowany folder' }).click();
  await expect(page.getByRole('heading', { name: 'Źródła plików' })).toBeInViewport();
  await page.goBack();
  await page.getByText('Nieudane', { exact: true }).click();
  await page.getByRole('button', { name: 'Pokaż wszystkie importy' }).click();
  await expect(page.getByRole('radio', { name: 'Wszystkie' })).toBeChecked();

  await open('/deliveries');
  await page.getByText('Oczekiwane', { exact: true }).click();
  await page.getByRole('button', { name: 'Pokaż wszystkie dostawy' }).click();
  await expect(page.getByRole('radio', { name: 'Wszystkie' })).toBeChecked();

  await open('/nie-ma');
  await page.getByRole('link', { name: 'Wróć do przeglądu' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Przegląd' })).toBeVisible();
});
