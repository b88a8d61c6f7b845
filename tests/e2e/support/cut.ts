import type { Page } from '@playwright/test';

/**
 * What nobody can read at this width: content that its box cuts off without dots, and what makes the page scroll sideways.
 * Tables and diagrams may scroll by themselves (WCAG 1.4.10).
 */
export function whatIsCut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut = [...document.querySelectorAll<HTMLElement>('#root *')].filter((element) => {
      const { overflowX, textOverflow, clipPath, visibility } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      if (width < 3 || height < 3 || visibility === 'hidden' || clipPath !== 'none') return false;
      const clips = overflowX === 'hidden' || overflowX === 'clip';
      return clips && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 2 && hasWords(element);
    });
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ['the page'] : [];
    return [...wide, ...cut.map((element) => element.innerText.slice(0, 60).replace(/\s+/g, ' '))];

    function hasWords(element: HTMLElement): boolean {
      return element.innerText.trim() !== '' && element.closest('input, textarea') === null;
    }
  });
}
