import { expect, type Locator, type Page } from '@playwright/test';
import { type Host, startHost } from './host';
import { test } from './journey';
import { watchPolicy } from './policy';

/** A tablet beside the PC: a browser of its own, and the PC's door to the network at another loopback address. */
export const lanTest = test.extend<{ readonly tablet: Page; readonly host: Host }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from the pattern
  host: async ({}, use) => {
    const host = await startHost('--host', '127.0.0.2', '--lan-port', '0');
    await use(host);
    await host.stop();
  },
  tablet: async ({ browser }, use) => {
    const context = await browser.newContext({
      viewport: { width: 820, height: 1180 },
      locale: 'pl-PL',
      hasTouch: true,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await watchPolicy(page, (what) => complaints.push(what));
    await use(page);
    await context.close();
    expect(complaints, 'the tablet complained').toEqual([]);
  },
});

export async function signIn(where: Page | Locator, person: { name: string; passphrase: string }): Promise<void> {
  await where.getByRole('textbox', { name: 'Nazwa' }).fill(person.name);
  await where.getByLabel('Hasło', { exact: false }).first().fill(person.passphrase);
  await where.getByRole('button', { name: 'Zaloguj', exact: true }).click();
}

/** Adds somebody who may sign in, on the open settings. */
export async function addPerson(page: Page, person: { name: string; passphrase: string }, role: string): Promise<void> {
  await page.getByRole('button', { name: 'Dodaj osobę' }).click();
  const form = page.getByRole('dialog', { name: 'Dodaj osobę' });
  await form.getByRole('textbox', { name: 'Nazwa' }).fill(person.name);
  await form.getByRole('radio', { name: role }).check();
  await form.getByLabel('Hasło', { exact: false }).first().fill(person.passphrase);
  await form.getByRole('button', { name: 'Zapisz' }).click();
  await expect(page.getByText(`Zapisano: ${person.name}.`)).toBeVisible();
}

export { expect } from '@playwright/test';
export { goTo, keepScreen } from './journey';
