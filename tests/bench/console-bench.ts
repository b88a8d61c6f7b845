import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { median } from './measure';
import { openChromium, serveConsole } from './served-console';
import { openSampleShop, soakConsole } from './soak';

const LOAD_KB = 400;
const SCREEN_MS = 1_500;
const OPENINGS = 5;

/** What opening the console costs, on the sample shop, and what `minutes` of use leave behind in memory. */
export async function benchConsole(folder: string, minutes: number): Promise<void> {
  const browser = await openChromium();
  if (browser === null) {
    console.log('\nThe console: not measured, there is no Chromium.');
    return;
  }
  const server = await serveConsole(join(folder, 'console'));
  try {
    await openSampleShop(server.address);
    console.log('\nThe console of the sample shop in Chromium (no GPU)');
    const openings = [];
    for (let i = 0; i < OPENINGS; i++) openings.push(await openCold(browser, server.address));
    const [first] = openings;
    if (first) {
      console.log(
        `first load: ${kb(first.needed)} kB gzipped (target ${LOAD_KB}) of scripts and styles until the sentence is read; ` +
          `${kb(first.afterwards)} kB more afterwards (drawings); ${kb(first.travelled)} kB travelled`,
      );
    }
    const took = openings.map(({ ms }) => ms);
    console.log(
      `first screen, an empty browser each time: ${median(took).toFixed(0)} ms, median of ${took.map((ms) => ms.toFixed(0)).join(', ')} (target ${SCREEN_MS})`,
    );
    await soakConsole(browser, server, minutes);
  } finally {
    await browser.close();
    await server.stop();
  }
}

interface Opening {
  readonly ms: number;
  /** Bytes of scripts and styles, gzipped: until the sentence, and in the seconds after. */
  readonly needed: number;
  readonly afterwards: number;
  /** Bytes of all of them as they were sent. */
  readonly travelled: number;
}

/** A browser that has never seen the console, until the overview says how the shop is. */
async function openCold(browser: Browser, address: string): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'pl-PL' });
  const page = await context.newPage();
  await page.addInitScript(noteSentence);
  const bodies: Promise<{ url: string; gzipped: number; sent: number }>[] = [];
  page.on('response', (response) => {
    if (!['script', 'stylesheet'].includes(response.request().resourceType())) return;
    bodies.push(
      Promise.all([response.body(), response.request().sizes()]).then(([body, { responseBodySize }]) => ({
        url: response.url(),
        gzipped: gzipSync(body).length,
        sent: responseBodySize,
      })),
    );
  });
  const began = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.getByTestId('health').waitFor();
  const read = performance.now();
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
  // Asked for before the sentence stood there: by the page's own clock, since we hear of the sentence later than it is read.
  const asked = new Set(
    await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime <= (performance.getEntriesByName('sentence')[0]?.startTime ?? Infinity))
        .map(({ name }) => name),
    ),
  );
  const files = await Promise.all(bodies);
  await context.close();
  const sum = (of: typeof files, size: 'gzipped' | 'sent') => of.reduce((total, file) => total + file[size], 0);
  return {
    ms: read - began,
    needed: sum(
      files.filter(({ url }) => asked.has(url)),
      'gzipped',
    ),
    afterwards: sum(
      files.filter(({ url }) => !asked.has(url)),
      'gzipped',
    ),
    travelled: sum(files, 'sent'),
  };
}

/** Runs in the page: marks the frame in which the sentence first stands there. */
function noteSentence(): void {
  const watch = new MutationObserver(() => {
    if (document.querySelector('[data-testid=health]') === null) return;
    watch.disconnect();
    requestAnimationFrame(() => performance.mark('sentence'));
  });
  watch.observe(document, { subtree: true, childList: true });
}

const kb = (bytes: number) => (bytes / 1_000).toFixed(0);
