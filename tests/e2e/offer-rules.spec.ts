import type { Locator, Page } from '@playwright/test';
import { expect, goTo, keepScreen, openSampleShop, test } from './support/journey';
import { keepInAllLooks } from './support/screens';

const CHANNEL = 'butik';
/** All three practice channels sell it. */
const SKU = 'CER-02A';
const amount = (text: string) => Math.round(Number(text.replaceAll(/[^\d,]/g, '').replace(',', '.')) * 100);

async function confirmedPrice(listing: Locator): Promise<number> {
  return amount(await listing.getByRole('cell').nth(3).innerText());
}

/** Rounded to the nearest ending: within half a złoty of ten per cent more. */
function expectTenPerCentMore(now: number, becomes: number): void {
  expect(becomes % 100).toBe(99);
  expect(Math.abs(becomes - now * 1.1)).toBeLessThanOrEqual(50);
}

async function openArea(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Ceny' }).getByRole('link', { name }).click();
}

test('one channel ten per cent dearer and ending in .99: tried out, set, sent, explained; then a promotion', async ({
  console: page,
}) => {
  test.setTimeout(300_000);
  await openSampleShop(page);
  await goTo(page, 'Ceny');
  const table = page.getByRole('table', { name: 'Reguły kanałów' });
  const row = table.getByRole('row').filter({ hasText: CHANNEL });
  await expect(row).toContainText('Bez reguły: cena z cennika retail');
  await keepScreen(page, '60-rules-none');

  await row.getByRole('link', { name: `Ułóż regułę: ${CHANNEL}` }).click();
  await page.getByLabel('Narzut').fill('dziesięć');
  await expect(page.getByText('Wpisz procent od -90 do 1000, np. 12,5.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ustaw regułę' })).toBeDisabled();
  await page.getByLabel('Narzut').fill('10 %');
  await page.getByRole('combobox', { name: 'Zaokrąglenie' }).click();
  await page.getByRole('option', { name: 'końcówka ,99: 23,47 → 22,99' }).click();

  const preview = page.getByTestId('rule-preview');
  await expect(preview.getByText(/^Zmieni(ą)? się \d+ z \d+ produkt/)).toBeVisible();
  const moves = page.getByRole('table', { name: 'Zmiany, największe na początku' });
  const first = moves.getByRole('row').nth(1);
  await expect(first.getByRole('cell').nth(2)).toContainText(',99');
  const now = amount(await first.getByRole('cell').nth(1).innerText());
  const becomes = amount(await first.getByRole('cell').nth(2).innerText());
  expectTenPerCentMore(now, becomes);
  await expect(preview.getByText('Ceny w górę')).toBeVisible();
  await keepInAllLooks(page, 'rule-draft');

  await page.getByRole('button', { name: 'Ustaw regułę' }).click();
  await expect(row).toContainText('cena o 10% wyższa · końcówka ,99');
  await keepInAllLooks(page, 'rules');

  await goTo(page, 'Przegląd');
  await page.getByRole('button', { name: 'Synchronizuj teraz' }).click();
  await expect(page.getByText(/^Synchronizacja skończona/)).toBeVisible({ timeout: 90_000 });

  await page.evaluate((hash) => (window.location.hash = hash), `/products/${SKU}`);
  const listing = page.getByTestId(`listing-${CHANNEL}`);
  await expect(listing).toContainText('Zgodna');
  const elsewhere = await Promise.all(
    ['sklep-www', 'kasa'].map((channel) => confirmedPrice(page.getByTestId(`listing-${channel}`))),
  );
  expect(new Set(elsewhere).size).toBe(1);
  expectTenPerCentMore(elsewhere[0] ?? 0, await confirmedPrice(listing));
  await listing.getByRole('button', { name: 'Skąd te liczby?' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Narzut 10%' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Zaokrąglenie (końcówka ,99)' })).toBeVisible();
  await keepScreen(page, '61-product-explained');
  await page.getByRole('link', { name: `Reguła kanału ${CHANNEL}` }).click();
  await expect(page.getByLabel('Narzut')).toHaveValue('10');

  await openArea(page, 'Zgodność kanałów');
  await expect(page.getByTestId('parity-sentence')).toContainText(/i tak mówią reguły/);
  // Nothing to list is the good answer here, and it says of how many; nothing found is another.
  await page.getByText('Niezgodne', { exact: true }).click();
  await expect(page.getByText('Nic nie jest niezgodne')).toBeVisible();
  await expect(page.getByText(/^Porównano 26\d produkt\S+ Każdy kanał pokazuje/)).toBeVisible();
  await page.getByRole('searchbox').fill('nie-ma-takiego');
  await expect(page.getByText('Nic tu nie pasuje')).toBeVisible();
  await page.getByRole('button', { name: 'Pokaż wszystkie' }).click();
  await page.getByText('Różne', { exact: true }).click();
  await page.getByRole('searchbox').fill(SKU);
  const differing = page.getByRole('table', { name: 'Zgodność kanałów' }).getByRole('row').filter({ hasText: SKU });
  await expect(differing).toContainText('Różne z reguły');
  await expect(differing).toContainText(`${CHANNEL}: cena o 10% wyższa · końcówka ,99`);
  await keepInAllLooks(page, 'parity');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Pobierz CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);

  await openArea(page, 'Promocje i plany');
  const plans = page.getByRole('group', { name: 'Promocje i plany' });
  await plans.getByRole('button', { name: 'Zaplanuj ceny' }).click();
  await page.getByRole('button', { name: 'Zaplanuj', exact: true }).click();
  await expect(page.getByText('Nadaj nazwę.')).toBeVisible();
  await expect(page.getByText(/najniższą cenę z 30 dni/)).toBeVisible();
  await page.getByLabel('Nazwa').fill('Zima');
  await page.getByLabel('Obniżka').fill('20');
  await page.getByText('Wybrane', { exact: true }).click();
  await page.getByLabel('SKU').fill('CER-02A');
  await keepInAllLooks(page, 'plan-form');
  await page.getByRole('button', { name: 'Zaplanuj', exact: true }).click();
  const plan = page.getByRole('row').filter({ hasText: 'Zima' });
  await expect(plan).toContainText('Trwa');
  await expect(plan).toContainText('1 produkt');
  await keepInAllLooks(page, 'plans');

  await page.evaluate(() => (window.location.hash = '/products/CER-02A'));
  await expect(listing).toContainText(/najniższa z 30 dni: \d+,\d\d\szł/);
  await keepScreen(page, '62-product-reduced');

  await page.evaluate(() => (window.location.hash = '/prices/promotions'));
  await page.getByRole('button', { name: 'Odwołaj: Zima' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Odwołaj' }).click();
  await expect(plan).toContainText(/Odwołana|Skończona/);
});
