import type { Page } from '@playwright/test';

/** One stop of Tab, as a person at the keyboard meets it. */
interface Stop {
  /** Null past the document's last stop. */
  readonly name: string | null;
  /** Nothing is wrong with it, or what is. */
  readonly faults: readonly string[];
}

/** No screen has as many; a walk that goes on has been caught. */
const TOO_MANY = 90;

declare global {
  interface Window {
    tabStop: () => Stop;
  }
}

/** Before the first page is opened: lets the page tell about the stop the focus is at. */
export async function readyToWalk(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const stops = new Set<Element>();
    let before: { element: Element; name: string; look: string } | null = null;

    const look = (element: Element) =>
      [element, element.parentElement, element.parentElement?.parentElement, element.nextElementSibling]
        .filter((part) => part instanceof Element)
        .map((part) => {
          const { outlineStyle, outlineColor, outlineWidth, boxShadow, borderTopColor } = getComputedStyle(part);
          return [outlineStyle, outlineColor, outlineWidth, boxShadow, borderTopColor].join();
        })
        .join('\n');
    const labelOf = (element: Element) =>
      'labels' in element ? (element.labels as NodeListOf<Element> | null)?.[0] : null;
    const nameOf = (element: Element) =>
      [
        element.getAttribute('aria-label'),
        ...(element.getAttribute('aria-labelledby')?.split(' ') ?? []).map(
          (id) => document.getElementById(id)?.textContent,
        ),
        labelOf(element)?.textContent,
        element.textContent,
        element.getAttribute('title'),
      ]
        .find((words) => words !== null && words !== undefined && words.trim() !== '')
        ?.trim() ?? '';
    /** Radios and switches are drawn by their label; the field itself has no size. */
    const seenAs = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      const drawn = width > 3 && height > 3 && getComputedStyle(element).opacity !== '0';
      return drawn ? element : (labelOf(element) ?? element.parentElement ?? element);
    };
    const isInSight = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const points = [
        [(left + right) / 2, (top + bottom) / 2],
        [left + 4, top + 4],
        [right - 4, bottom - 4],
      ];
      return points.some(([x = -1, y = -1]) => {
        const there = document.elementFromPoint(x, y);
        return there !== null && (element.contains(there) || there.contains(element));
      });
    };

    window.tabStop = () => {
      const element = document.activeElement;
      const faults: string[] = [];
      if (before?.element.isConnected && look(before.element) === before.look) {
        faults.push(`${before.name}: looks the same with and without the focus`);
      }
      before = null;
      if (element === null || element === document.body) return { name: null, faults };
      const name = nameOf(element);
      if (name === '') faults.push(`${element.outerHTML.slice(0, 120)}: has no name`);
      if (!isInSight(seenAs(element))) faults.push(`${name}: is out of sight`);
      if (stops.has(element)) faults.push(`${name}: comes a second time`);
      stops.add(element);
      before = { element, name, look: look(element) };
      return { name, faults };
    };
  });
}

/** Tab from the top of a page just loaded to its end: what is wrong on the way, and the names of the stops. */
export async function walkByTab(page: Page): Promise<{ stops: string[]; faults: string[] }> {
  const stops: string[] = [];
  const faults: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => window.tabStop());
    faults.push(...stop.faults);
    if (stop.name === null) return { stops, faults };
    stops.push(stop.name);
    if (stops.length > TOO_MANY) return { stops, faults: [...faults, 'there is no end'] };
  }
}
