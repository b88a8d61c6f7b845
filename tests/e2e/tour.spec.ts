import type { Page } from '@playwright/test';
import { barriers } from './support/barriers';
import { expect, keepScreen, openSampleShop, test } from './support/journey';
import { keepInAllLooks } from './support/screens';

const card = (page: Page) => page.getByRole('complementary', { name: 'Oprowadzanie po sklepie przykładowym' });
const press = (page: Page, name: string) => card(page).getByRole('button', { name, exact: true }).click();
const show = (page: Page) => card(page).getByRole('link', { name: 'Pokaż' }).click();
const standsAt = (page: Page, step: number, title: string) =>
  expect(card(page)).toContainText(new RegExp(`${title}.*Krok ${step} z 7`));
const isDone = (page: Page) => expect(card(page).getByText('Zrobione')).toBeVisible();

test('the tour leads through the sample shop and sees what was done', async ({ console: page }) => {
  await expect(page.getByRole('button', { name: 'Oprowadzanie' })).toHaveCount(0);
  await openSampleShop(page);
  const pill = page.getByRole('button', { name: 'Oprowadzanie', exact: true });
  await expect(pill).toHaveAttribute('aria-expanded', 'false');
  await expect(card(page)).toHaveCount(0);
  await keepScreen(page, 'tour-0-offered');

  await page.getByRole('button', { name: 'Oprowadź mnie' }).click();
  await standsAt(page, 1, 'Jedno zdanie na początek dnia');
  await expect(card(page)).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Krok 1 z 7' })).toContainText('Jedno zdanie');
  await keepScreen(page, 'tour-overview');

  // By keyboard: the button stays under the finger from step to step.
  await card(page).getByRole('button', { name: 'Dalej' }).focus();
  await page.keyboard.press('Enter');
  await standsAt(page, 2, 'Znajdź produkt');
  await expect(card(page).getByRole('button', { name: 'Dalej' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(card(page).getByRole('link', { name: 'Pokaż' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Produkty' })).toBeVisible();
  await expect(card(page).getByText('Zrobione')).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('miod wrzosowy');
  await isDone(page);
  await expect(page.getByRole('status').filter({ hasText: 'Krok 2 z 7' })).toContainText('Zrobione');
  await keepScreen(page, 'tour-products');

  await press(page, 'Dalej');
  await standsAt(page, 3, 'Skąd te liczby');
  await show(page);
  await page.getByRole('button', { name: 'Skąd te liczby?' }).first().click();
  await isDone(page);
  await keepScreen(page, 'tour-3-why');

  await press(page, 'Dalej');
  await show(page);
  await page.getByRole('button', { name: 'Przyjmij drugi eksport' }).click();
  await expect(page.getByText(/Przyjęto drugi eksport/)).toBeVisible({ timeout: 60_000 });
  await expect(card(page).getByRole('link', { name: 'Pokaż' })).toHaveAttribute('href', '#/imports/2');
  await keepScreen(page, 'tour-4-said');
  await show(page);
  await expect(page.getByRole('heading', { level: 1, name: 'eksport-2.csv' })).toBeVisible();
  await isDone(page);

  await press(page, 'Dalej');
  await show(page);
  await page.getByRole('button', { name: 'Wyślij powiadomienia' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'anna.nowak@example.com' })).toContainText('Miód');
  await isDone(page);
  await keepScreen(page, 'tour-mail');

  await press(page, 'Dalej');
  await press(page, 'Weź plik próbny');
  await expect(page.getByRole('heading', { level: 1, name: 'cennik-bez-przecinka.csv' })).toBeVisible();
  await expect(page.getByText('Import czeka na Twoją decyzję')).toBeVisible();
  await isDone(page);
  await keepInAllLooks(page, 'tour-held');
  await page.getByRole('button', { name: 'Odrzuć' }).click();
  await expect(page.getByText('Import czeka na Twoją decyzję')).toHaveCount(0);

  await press(page, 'Dalej');
  await standsAt(page, 7, 'Wszystko da się cofnąć');
  await show(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Zmiany' })).toBeVisible();
  await keepScreen(page, 'tour-7-changes');
  await page
    .getByRole('button', { name: /^Cofnij/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cofnij', exact: true }).click();
  await isDone(page);
  await press(page, 'Zakończ');
  await expect(card(page)).toHaveCount(0);
  await expect(pill).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
});

test('the tour is folded away, left, and gone on with from help and the palette', async ({ console: page }) => {
  await openSampleShop(page);
  const pill = page.getByRole('button', { name: 'Oprowadzanie', exact: true });
  await pill.click();
  await press(page, 'Dalej');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(pill).toBeFocused();
  await page.keyboard.press('Enter');
  await standsAt(page, 2, 'Znajdź produkt');

  await press(page, 'Zakończ');
  await expect(pill).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Otwarty jest sklep przykładowy')).toBeVisible();
  await expect(card(page)).toHaveCount(0);

  await page.keyboard.press('F1');
  const help = page.getByRole('complementary', { name: 'Pomoc' });
  await help.getByRole('button', { name: 'Wróć do oprowadzania' }).click();
  await standsAt(page, 2, 'Znajdź produkt');
  await keepScreen(page, 'tour-help');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('F1');

  await press(page, 'Zakończ');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('oprowadz');
  await page.getByRole('dialog').getByText('Wróć do oprowadzania').click();
  await standsAt(page, 2, 'Znajdź produkt');
});

test('the palette opens help at the topic that was asked for', async ({ console: page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('promocje');
  await page.getByRole('dialog').getByRole('button', { name: 'Promocje' }).click();
  const help = page.getByRole('complementary', { name: 'Pomoc' });
  await expect(help.getByRole('heading', { level: 2, name: 'Promocje' })).toBeVisible();
});
