import { expect, goTo, keepScreen, test } from './support/journey';

test('the console speaks Polish first and English when asked, and remembers', async ({ console: page }) => {
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
  await page.getByRole('button', { name: 'Język' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome to OneShelf' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await goTo(page, 'Products');
  await expect(page.getByText('The master is empty')).toBeVisible();
  await keepScreen(page, '13-english');

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Products' })).toBeVisible();
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitem', { name: 'Polski' }).click();
  await expect(page.getByText('Kartoteka jest pusta')).toBeVisible();
});

test('the keyboard is enough', async ({ console: page }) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Przegląd' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Skróty klawiszowe' })).toBeVisible();
  await keepScreen(page, '14-shortcuts');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { level: 1, name: 'Kanały' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await expect(page.getByRole('heading', { level: 1, name: 'Produkty' })).toBeVisible();
});
