import type { Page } from '@playwright/test';

/** Whatever the page's Content-Security-Policy had to stop is a complaint, with what was stopped and where it came from. */
export async function watchPolicy(page: Page, complain: (what: string) => void): Promise<void> {
  await page.exposeFunction('policyStopped', complain);
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      const { policyStopped } = window as unknown as { policyStopped: (what: string) => void };
      policyStopped(`policy: ${effectiveDirective} ${blockedURI} ${sourceFile}:${String(lineNumber)} ${sample}`);
    });
  });
}
