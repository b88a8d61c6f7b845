import { expect, openSampleShop, test } from './support/journey';
import { ROUTES, settled } from './support/routes';
import { readyToWalk, walkByTab } from './support/tab-walk';

test('Tab leads through every screen: each stop is seen, marked and named, none twice, and there is an end', async ({
  console: page,
}) => {
  test.setTimeout(240_000);
  await openSampleShop(page);
  await readyToWalk(page);
  for (const [name, route] of ROUTES) {
    await page.evaluate((hash) => (window.location.hash = hash), route);
    await page.reload();
    await settled(page);
    // The way around is the same everywhere: walked once, then passed by the link for it.
    if (name !== 'overview') {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
    }
    const { stops, faults } = await walkByTab(page);
    expect.soft(faults, name).toEqual([]);
    expect.soft(stops.length, `${name}: stops`).toBeGreaterThan(0);
  }
});
