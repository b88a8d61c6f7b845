import { join } from 'node:path';
import type { Page } from 'playwright';
import { writeExport } from './export-file';
import { percentile } from './measure';
import { command, openChromium, serveConsole } from './served-console';

const FRAME_MS = 1000 / 60;
const SCROLLED_MS = 4_000;
const TYPED = ['wkret ocynkowany', 'lozysko yato', 'zarowka zolta'];

/** What a person sees of a long list: frames that were late while scrolling, and how long a key takes to change the rows. */
export async function benchScrolling(folder: string, rows: number): Promise<void> {
  const browser = await openChromium();
  if (browser === null) {
    console.log('\nScrolling: not measured, there is no Chromium.');
    return;
  }
  const data = join(folder, 'scrolled');
  const file = join(folder, 'scrolled.csv');
  await writeExport(file, rows);
  await command(data, 'import', file, '--force');
  await command(data, 'search', '--rebuild', '--limit', '1');
  const server = await serveConsole(data);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
    await page.goto(server.address);
    await page.evaluate(() => (window.location.hash = '/products'));
    await page.locator('[data-index="0"] a').waitFor({ timeout: 60_000 });
    console.log(`\nThe list of ${rows.toLocaleString('en')} products in Chromium (no GPU)`);
    for (const [what, speed] of [
      ['not at all, for comparison', 0],
      ['slowly, 20 px a frame', 20],
      ['fast, 400 px a frame', 400],
    ] as const) {
      const frames = await framesWhileScrolling(page, speed);
      const late = frames.reduce((sum, frame) => sum + Math.max(0, Math.round(frame / FRAME_MS) - 1), 0);
      console.log(
        `scrolled ${what.padEnd(28)} ${late} of ${frames.length + late} frames dropped; a frame p95 ${percentile(frames, 0.95).toFixed(1)} ms`,
      );
    }
    const keys = await keysToPixels(page);
    console.log(
      `from a key to its rows p50 ${percentile(keys, 0.5).toFixed(0)} ms  p95 ${percentile(keys, 0.95).toFixed(0)} ms`,
    );
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Milliseconds between frames while the list moves by `speed` pixels in each. */
function framesWhileScrolling(page: Page, speed: number): Promise<number[]> {
  return page.evaluate(
    ([step, lasts]) =>
      new Promise<number[]>((resolve) => {
        const list = document.querySelector('[data-index]')?.closest('[role=group]');
        const frames: number[] = [];
        const began = performance.now();
        let before = began;
        const frame = (now: number) => {
          if (now > before) frames.push(now - before);
          before = now;
          if (list) list.scrollTop += step;
          if (now - began < lasts) requestAnimationFrame(frame);
          else resolve(frames);
        };
        requestAnimationFrame(frame);
      }),
    [speed, SCROLLED_MS] as const,
  );
}

/** From each of the last keys of some words until the frame after the rows have changed. */
async function keysToPixels(page: Page): Promise<number[]> {
  const took: number[] = [];
  const field = page.locator('input[data-search]');
  await page.evaluate(() => {
    const times = { key: 0, shown: 0 };
    Object.assign(window, { times });
    window.addEventListener('keydown', () => (times.key = performance.now()), true);
    const table = document.querySelector('[role=table]');
    const watch = new MutationObserver(() => requestAnimationFrame(() => (times.shown = performance.now())));
    if (table) watch.observe(table, { subtree: true, childList: true, characterData: true });
  });
  for (const text of TYPED) {
    await field.fill(text.slice(0, 3));
    await page.waitForTimeout(600);
    for (const letter of text.slice(3)) {
      await field.press(letter === ' ' ? 'Space' : letter);
      await page.waitForTimeout(500);
      const { key, shown } = await page.evaluate(
        () => (window as unknown as { times: { key: number; shown: number } }).times,
      );
      // A key that finds the same rows changes nothing.
      if (shown > key) took.push(shown - key);
    }
  }
  return took;
}
