import { barriers } from './support/barriers';
import { csvFile, HEADER } from './support/files';
import { expect, keepScreen, openSampleShop, test } from './support/journey';
import { ROUTES, settled } from './support/routes';

test('no screen puts up a barrier, in light or dark', async ({ console: page }) => {
  test.setTimeout(480_000);
  await openSampleShop(page);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    for (const [name, route] of ROUTES) {
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
