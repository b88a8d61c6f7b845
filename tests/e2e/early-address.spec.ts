import { expect, test } from './support/journey';

test('an address that changes while the page is opening is followed', async ({ page, host }) => {
  let speak: () => void = () => undefined;
  const spoken = new Promise<void>((resolve) => (speak = resolve));
  await page.route(/\/pl-[^/]+\.js$/, async (route) => {
    await spoken;
    await route.continue();
  });
  const firstScreen = page.waitForResponse(/overview-page/);
  await page.goto(host.address, { waitUntil: 'commit' });
  await firstScreen;
  await page.evaluate(() => (window.location.hash = '/products'));
  speak();
  await expect(page.getByRole('heading', { level: 1, name: 'Produkty' })).toBeVisible();
});
