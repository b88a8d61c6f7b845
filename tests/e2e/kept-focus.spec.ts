import type { Page } from '@playwright/test';
import { expect, goTo, openSampleShop, test } from './support/journey';
import { settled } from './support/routes';

const open = async (page: Page, route: string) => {
  await page.evaluate((hash) => (window.location.hash = hash), route);
  await settled(page);
};

test('the keys always have a place: dialogs, removed lines, busy buttons, other screens, long lists', async ({
  console: page,
}) => {
  test.setTimeout(240_000);
  await openSampleShop(page);
  const dialog = page.getByRole('dialog');

  // A list asks for one stop of Tab however long it is; the arrow keys choose the row, and Tab comes back to it.
  await goTo(page, 'Produkty');
  const table = page.getByRole('table', { name: 'Produkty' });
  const link = (row: number) => table.locator(`[data-index="${row}"]`).getByRole('link');
  const bulk = page.getByRole('link', { name: 'Zmień wiele…' });
  // A list without rows yet has no stop for them.
  await expect(link(0)).toBeVisible();
  await table.getByRole('button', { name: 'Dostępne' }).focus();
  await page.keyboard.press('Tab');
  await expect(link(0)).toBeFocused();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowDown');
  const here = Number(
    await page.evaluate(() => document.activeElement?.closest('[data-index]')?.getAttribute('data-index')),
  );
  expect(here).toBeGreaterThan(5);
  await page.keyboard.press('Shift+Tab');
  await expect(table.getByRole('button', { name: 'Dostępne' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(link(here)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('main :focus')).toHaveCount(0);

  // Another screen begins at its heading; the way back leads to the row.
  await link(here).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(link(here)).toBeFocused();
  await expect(bulk).toBeVisible();

  // A menu, the dialog it opened, and what had the focus before both.
  await open(page, '/products/CER-02A');
  const more = page.getByRole('button', { name: 'Więcej' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();

  // Escape closes what lies on top, and nothing below it.
  await open(page, '/waitlist');
  const add = page.getByRole('button', { name: 'Dane jednej osoby' });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Adres e-mail')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(add).toBeFocused();

  // The line that was removed gives its place to the next one.
  const entries = page.getByRole('table', { name: 'Czekający' });
  await expect(entries.getByRole('row')).toHaveCount(4);
  await entries
    .getByRole('button', { name: /^Wypisz/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Wypisz', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(entries.getByRole('row')).toHaveCount(3);
  await expect(entries.locator('[data-index="0"] :focus, [data-index="0"]:focus')).toHaveCount(1);

  // What is busy has the focus again when it is done.
  await open(page, '/settings');
  const make = page.getByRole('button', { name: 'Zrób kopię teraz' });
  await make.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Kopia .* jest gotowa/)).toBeVisible();
  await expect(make).toBeFocused();

  // Asked first; after the last line is gone the focus is at the heading above it.
  await page.getByRole('button', { name: /^Usuń kopię/ }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('tej jednej nie da się odzyskać')).toBeVisible();
  await dialog.getByRole('button', { name: 'Usuń' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Usuń kopię/ })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Kopie zapasowe' })).toBeFocused();
});
