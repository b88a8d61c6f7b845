import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { barriers } from './barriers';

const SCREENS = join(import.meta.dirname, '..', '..', '..', 'test-results', 'screens');

/** Keeps a screen as it looks in both themes, on a usual and on a narrow window; none may put up a barrier. */
export async function keepInAllLooks(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const width of [1280, 800]) {
    await page.setViewportSize({ width, height: 860 });
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(SCREENS, `looks-${name}-${width}-${theme}.png`) });
      expect.soft(await barriers(page), `${name}, ${theme}, ${width}`).toEqual([]);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (before) await page.setViewportSize(before);
}
