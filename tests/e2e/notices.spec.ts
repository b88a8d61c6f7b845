import type { Page } from '@playwright/test';
import { expect, test } from './support/journey';
import { putStock } from './support/stocked';

test('what was done is said where nothing can be pressed, and Escape closes it', async ({ console: page, host }) => {
  await putStock(host);
  for (const amount of ['21', '22', '23', '24', '25', '26', '27', '28', '29']) {
    await host.command('price', `FIL-2=${amount}`);
  }
  // So low that every line at the right has its button, down to the lower edge.
  await page.setViewportSize({ width: 1200, height: 420 });
  await page.evaluate(() => (window.location.hash = '/changes'));
  const undo = page.getByRole('button', { name: /^Cofnij zmianę/ });
  await undo.first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cofnij', exact: true }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'Cofnięto' });
  await expect(notice).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => coveredBy(page, '.mantine-Notification-root')).toEqual([]);

  // The list is scrolled under it: it steps aside.
  await page.getByRole('group', { name: 'Zmiany' }).evaluate((list) => list.scrollBy(0, 60));
  await expect.poll(() => coveredBy(page, '.mantine-Notification-root')).toEqual([]);

  await expect(notice).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(notice).toHaveCount(0);
});

/** The buttons and links in sight whose middle lies under what `selector` finds. */
function coveredBy(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((covering) => {
    const controls = [...document.querySelectorAll<HTMLElement>('#root button, #root a[href], #root input')];
    return controls
      .filter((control) => {
        const { left, top, width, height } = control.getBoundingClientRect();
        const [above] = document.elementsFromPoint(left + width / 2, top + height / 2);
        return above !== undefined && above.closest(covering) !== null;
      })
      .map((control) => control.getAttribute('aria-label') ?? control.innerText);
  }, selector);
}
