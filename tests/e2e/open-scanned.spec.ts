import { expect, test } from './support/journey';
import { scan } from './support/scanner';
import { JUG, putStock } from './support/stocked';

test('a scan on a screen that has no other use for it opens its product', async ({ console: page, host }) => {
  await putStock(host);
  await page.evaluate(() => (window.location.hash = '/changes'));
  await expect(page.getByRole('heading', { level: 1, name: 'Zmiany' })).toBeVisible();
  await scan(page, JUG);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Imbryk');
});
