import { join } from 'node:path';
import { expect, type Page, test as base } from '@playwright/test';
import { type Host, startHost } from './host';
import { watchPolicy } from './policy';

const SCREENS = join(import.meta.dirname, '..', '..', '..', 'test-results', 'screens');

interface Journey {
  readonly host: Host;
  /** The console, open on the overview. */
  readonly console: Page;
}

/** Every journey has a host and a data folder of its own; an error in the page's console fails it, and so does
 * whatever its Content-Security-Policy had to stop. */
export const test = base.extend<Journey>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from the pattern
  host: async ({}, use) => {
    const host = await startHost();
    await use(host);
    await host.stop();
  },
  console: async ({ page, host }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await watchPolicy(page, (what) => complaints.push(what));
    await page.goto(host.address);
    await use(page);
    expect(complaints, 'the page complained').toEqual([]);
  },
});

export { expect } from '@playwright/test';

/** Opens a screen by its link in the navigation. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** First run: one click, and wait until the shop is open. */
export async function openSampleShop(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Otwórz sklep przykładowy' }).click();
  await expect(page.getByText('Otwarty jest sklep przykładowy')).toBeVisible({ timeout: 90_000 });
}

/** Keeps what a person saw; notifications are closed first, they come and go. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(SCREENS, `${name}.png`) });
}
