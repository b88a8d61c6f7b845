import type { Page } from '@playwright/test';
import { barriers } from './support/barriers';
import { csvFile, HEADER } from './support/files';
import { expect, keepScreen, openSampleShop, test } from './support/journey';

const SCREENS = [
  ['overview', '/'],
  ['products', '/products'],
  ['sold-out', '/products?filter=sold_out'],
  ['product', '/products/CER-02A'],
  ['unknown-product', '/products/NIE-MA'],
  ['bulk-edit', '/products/edit?q=CER'],
  ['rules', '/prices/rules'],
  ['rule', '/prices/rules?channel=butik'],
  ['promotions', '/prices/promotions'],
  ['parity', '/prices/parity?show=all'],
  ['imports', '/imports'],
  ['new-import', '/imports/new'],
  ['run', '/imports/1'],
  ['deliveries', '/deliveries'],
  ['unknown-delivery', '/deliveries/99'],
  ['receive', '/deliveries/receive'],
  ['expect', '/deliveries/expect'],
  ['count', '/warehouse/count'],
  ['transfer', '/warehouse/transfer'],
  ['labels', '/warehouse/labels'],
  ['changes', '/changes'],
  ['channels', '/channels'],
  ['channel', '/channels/sklep-www'],
  ['channel-prices', '/channels/sklep-www?tab=prices'],
  ['channel-matching', '/channels/sklep-www?tab=matching'],
  ['channel-settings', '/channels/kasa?tab=settings'],
  ['unknown-channel', '/channels/nie-ma'],
  ['waitlist', '/waitlist'],
  ['sales', '/sales'],
  ['no-sales', '/sales?q=nie-ma'],
  ['activity', '/activity'],
  ['settings', '/settings'],
  ['not-found', '/nie-ma'],
] as const;

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/^(Wczytuję|Sprawdzam|Otwieram|Liczę|Rysuję)/)).toHaveCount(0);
}

test('no screen puts up a barrier, in light or dark', async ({ console: page }) => {
  test.setTimeout(480_000);
  await openSampleShop(page);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    for (const [name, route] of SCREENS) {
      await page.evaluate((hash) => (window.location.hash = hash), route);
      await settled(page);
      await keepScreen(page, `${theme}-${name}`);
      expect.soft(await barriers(page), `${name}, ${theme}`).toEqual([]);
    }
    await page.evaluate(() => (window.location.hash = '/channels'));
    await page.getByRole('button', { name: 'Dodaj kanał' }).click();
    await expect(page.getByRole('button', { name: /WooCommerce/ })).toBeVisible();
    await keepScreen(page, `${theme}-add-channel`);
    expect.soft(await barriers(page), `adding a channel, ${theme}`).toEqual([]);
    await page.keyboard.press('Escape');
    await page.evaluate(() => (window.location.hash = '/imports/new'));
    await page
      .locator('input[type=file]')
      .setInputFiles(csvFile(`${theme}.csv`, [HEADER, 'A-1;Młynek;12,90;4', 'A-2;Kubek;x;4']));
    await expect(page.getByRole('button', { name: 'Pokaż plan' })).toBeVisible();
    await keepScreen(page, `${theme}-reading`);
    expect.soft(await barriers(page), `reading a file, ${theme}`).toEqual([]);
    await page.getByRole('button', { name: 'Pokaż plan' }).click();
    await page.getByRole('tab', { name: /Odłożone/ }).click();
    await keepScreen(page, `${theme}-set-aside`);
    expect.soft(await barriers(page), `rows set aside, ${theme}`).toEqual([]);
  }
});
