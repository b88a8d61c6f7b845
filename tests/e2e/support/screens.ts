import { join } from 'node:path';
import type { Page } from '@playwright/test';

const SCREENS = join(import.meta.dirname, '..', '..', '..', 'test-results', 'screens');

/** Keeps a screen as it looks in both themes, on a usual and on a narrow window. */
export async function keepInAllLooks(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const width of [1280, 800]) {
    await page.setViewportSize({ width, height: 860 });
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(SCREENS, `looks-${name}-${width}-${theme}.png`) });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (before) await page.setViewportSize(before);
}
