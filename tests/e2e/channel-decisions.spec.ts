import { expect, goTo, keepScreen, openSampleShop, test } from './support/journey';
import { openMarketplace } from './support/marketplace';
import { keepInAllLooks } from './support/screens';

const SKU = 'MIO-06B';
const BY_HAND = 999;

test('a price changed by hand on a channel is found, asked about and put right', async ({ console: page, host }) => {
  test.setTimeout(300_000);
  await openSampleShop(page);
  const marketplace = await openMarketplace(host);

  await goTo(page, 'Kanały');
  await page.getByRole('link', { name: 'butik', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'butik' })).toBeVisible();
  await expect(page.getByText('Zgodny', { exact: true })).toBeVisible();
  // Only what was put into step is ours; until then the marketplace shows what it was opened with.
  const ours = await marketplace.priceOf(SKU);
  expect(ours).not.toBe(BY_HAND);
  await keepInAllLooks(page, 'channel-state');

  await page.getByRole('tab', { name: 'Ustawienia' }).click();
  await page.getByRole('combobox', { name: 'Ceny zmienione na kanale ręcznie' }).click();
  await page.getByRole('option', { name: 'Pytaj mnie' }).click();
  await page.getByRole('button', { name: 'Zapisz' }).click();
  await expect(page.getByText('butik: ustawienia zapisane.')).toBeVisible();
  await keepInAllLooks(page, 'channel-settings');

  await marketplace.setPrice(SKU, BY_HAND);
  await page.getByRole('button', { name: 'Sprawdź wszystkie oferty' }).click();
  await page.getByRole('tab', { name: 'Ceny zmienione na kanale (1)' }).click();
  const row = page.getByRole('row').filter({ hasText: SKU });
  await expect(row).toContainText('9,99 zł');
  await expect(page.getByText('Wymaga uwagi', { exact: true })).toBeVisible();
  // Nothing was written over behind the person's back.
  expect(await marketplace.priceOf(SKU)).toBe(BY_HAND);
  await keepInAllLooks(page, 'channel-prices');

  await goTo(page, 'Przegląd');
  await expect(page.getByText(/Na kanale butik zmieniono ręcznie ceny/)).toBeVisible();
  await page.getByRole('link', { name: 'Otwórz kanał' }).click();
  await page.getByRole('button', { name: `Przywróć naszą cenę ${SKU}` }).click();
  await expect(page.getByText('1 nasza cena wróci przy najbliższej synchronizacji.')).toBeVisible();
  await expect(page.getByText('Na kanale są nasze ceny')).toBeVisible();
  await page.getByRole('button', { name: 'Synchronizuj teraz' }).click();
  await expect(page.getByText('Zgodny', { exact: true })).toBeVisible();
  await expect.poll(() => marketplace.priceOf(SKU)).toBe(ours);
  await keepScreen(page, '20-price-put-right');
});
