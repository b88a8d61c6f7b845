import { expect, type Page } from '@playwright/test';

/** Every screen of the sample shop, with the states of it that stand at an address. */
export const ROUTES = [
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

/** Everything the screen asked for has come. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/^(Wczytuję|Sprawdzam|Otwieram|Liczę|Rysuję)/)).toHaveCount(0);
}
