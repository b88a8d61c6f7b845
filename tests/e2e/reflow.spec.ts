import { expect, keepScreen, openSampleShop, test } from './support/journey';
import { whatIsCut } from './support/cut';
import { ROUTES, settled } from './support/routes';

test('zoomed in to 320 pixels every screen goes on below, and nothing of it is cut off', async ({ console: page }) => {
  test.setTimeout(300_000);
  await openSampleShop(page);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [name, route] of ROUTES) {
    await page.evaluate((hash) => (window.location.hash = hash), route);
    await settled(page);
    await keepScreen(page, `reflow-${name}`);
    expect.soft(await whatIsCut(page), name).toEqual([]);
  }
});
