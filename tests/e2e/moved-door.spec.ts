import type { Page } from '@playwright/test';
import { freePort } from '../support/free-port';
import { startHost } from './support/host';
import { addPerson, expect, goTo, keepScreen, lanTest, signIn } from './support/tablet';

const OWNER = { name: 'Anna', passphrase: 'zielony rower 7' };
const LAN_ADDRESS = '127.0.0.2';

const test = lanTest.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from the pattern
  host: async ({}, use) => {
    const host = await startHost('--host', LAN_ADDRESS);
    await use(host);
    await host.stop();
  },
});

async function setPort(page: Page, port: number): Promise<void> {
  const more = page.getByRole('button', { name: 'Port i szyfrowanie' });
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
  await page.getByLabel('Port', { exact: true }).fill(String(port));
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
}

test('the owner opens the console to the network, moves its door from the tablet, and follows it', async ({
  console: page,
  tablet,
}) => {
  const [first, second] = [await freePort(LAN_ADDRESS), await freePort(LAN_ADDRESS)];
  await goTo(page, 'Ustawienia');
  await addPerson(page, OWNER, 'Właściciel');
  // Beside the PC nothing moves away from under the page.
  await setPort(page, first);
  await expect(page.getByText('Zapisano ustawienia połączenia.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('switch', { name: 'Otwórz konsolę dla sieci lokalnej' }).click();
  await expect(page.getByText(`http://${LAN_ADDRESS}:${first}/`)).toBeVisible();

  await tablet.goto(`http://${LAN_ADDRESS}:${first}/`);
  await signIn(tablet, OWNER);
  await goTo(tablet, 'Ustawienia');
  await setPort(tablet, second);
  const moved = tablet.getByRole('dialog', { name: 'Konsola ma nowy adres' });
  const link = moved.getByRole('link', { name: 'Otwórz nowy adres' });
  await expect(link).toBeFocused();
  await keepScreen(tablet, 'moved-door');
  await link.press('Enter');
  await expect(tablet).toHaveURL(`http://${LAN_ADDRESS}:${second}/`);
  await signIn(tablet, OWNER);
  await expect(tablet.getByRole('heading', { level: 1, name: 'Przegląd' })).toBeVisible();
});
