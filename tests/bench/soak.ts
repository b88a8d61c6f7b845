import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright';
import { type HeapKinds, heapKinds } from './heap-kinds';
import type { ServedConsole } from './served-console';

const SCREENS = [
  '/',
  '/products',
  '/prices/rules',
  '/prices/promotions',
  '/prices/parity',
  '/imports',
  '/imports/new',
  '/deliveries',
  '/deliveries/receive',
  '/warehouse/count',
  '/warehouse/transfer',
  '/warehouse/labels',
  '/changes',
  '/channels',
  '/sales',
  '/waitlist',
  '/settings',
  '/activity',
];
const LOOK_MS = 250;
const GROWTH_PERCENT = 10;
const MB = 2 ** 20;
/** Orders before anything is counted: lists are as full as they get, and what they hold is no growth. */
const SOLD_BEFORE = 1_000;
/** Walked through before anything is counted: code is loaded, and answers kept for a minute begin to be let go. */
const WARM_ROUNDS = 24;
const WARM_MS = 75_000;
const SERIES_MS = 10 * 60_000;

interface Memory {
  readonly page: number;
  /** Null where the system does not tell. */
  readonly host: number | null;
}

export async function openSampleShop(address: string): Promise<void> {
  await asking(address)('POST', '/practice/open');
}

/** Walks through all screens while shoppers buy and goods come in; what a collection of garbage leaves is compared. */
export async function soakConsole(browser: Browser, server: ServedConsole, minutes: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'pl-PL' });
  const heap = await page.context().newCDPSession(page);
  await page.goto(server.address);
  await page.getByTestId('health').waitFor();
  const shop = await readShop(server.address);
  for (let sold = 0; sold < SOLD_BEFORE; sold++) await buy(shop, sold);
  await shop.ask('POST', '/sync', {});
  let round = 0;
  const warm = performance.now() + WARM_MS;
  while (performance.now() < warm || round < WARM_ROUNDS) await walk(page, shop, round++);
  const before = await measured(heap, server.pid);
  const held = await heapKinds(heap);
  const ends = performance.now() + minutes * 60_000;
  const first = round;
  let looked = performance.now();
  while (performance.now() < ends) {
    await walk(page, shop, round++);
    if (performance.now() - looked < SERIES_MS) continue;
    looked = performance.now();
    // Growth that levels off is a cache, growth that goes on is a leak: only the way tells them apart.
    console.log(`  after ${round - first} rounds: ${figures(await measured(heap, server.pid))}`);
  }
  const after = await measured(heap, server.pid);
  const holds = await heapKinds(heap);
  await page.close();
  console.log(
    `soak of ${minutes} min, ${round - first} rounds of ${SCREENS.length} screens, an order or an import at each (target ${GROWTH_PERCENT} %)`,
  );
  console.log(`  page, after garbage is collected: ${grown(before.page, after.page)}`);
  const part = (kind: keyof HeapKinds) => grown(held[kind], holds[kind]);
  console.log(
    `    objects and strings the console keeps: ${part('kept')}; code that V8 has compiled of it: ${part('code')}`,
  );
  console.log(
    before.host === null || after.host === null
      ? '  host: not measured, this system has no /proc'
      : `  host, resident: ${grown(before.host, after.host)}`,
  );
}

interface Shop {
  readonly ask: ReturnType<typeof asking>;
  readonly channels: readonly string[];
  readonly skus: readonly string[];
}

async function readShop(address: string): Promise<Shop> {
  const ask = asking(address);
  const channels = (await ask('GET', '/channels')) as { name: string }[];
  const { items } = (await ask('GET', '/products?limit=40')) as { items: { sku: string }[] };
  return { ask, channels: channels.map(({ name }) => name), skus: items.map(({ sku }) => sku) };
}

/** Once through all screens, with a search and a product; somebody buys meanwhile, and now and then goods come in. */
async function walk(page: Page, shop: Shop, round: number): Promise<void> {
  const { ask, channels, skus } = shop;
  const sku = skus[round % skus.length] ?? '';
  const routes = [...SCREENS, `/products/${sku}`, ...channels.slice(0, 1).map((name) => `/channels/${name}`)];
  for (const [place, route] of routes.entries()) {
    const happening = place % 6 === 5 ? ask('POST', '/practice/restock', {}) : buy(shop, round * routes.length + place);
    await page.evaluate((to) => (window.location.hash = to), route);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    if (route === '/products') await page.locator('input[data-search]').fill(sku.slice(0, 3));
    await wait(LOOK_MS);
    await happening;
  }
}

function buy({ ask, channels, skus }: Shop, nth: number): Promise<unknown> {
  return ask('POST', '/practice/buy', {
    channel: channels[nth % channels.length],
    sku: skus[nth % skus.length],
    quantity: 1,
  });
}

async function measured(heap: CDPSession, pid: number): Promise<Memory> {
  // What a collection frees may hold on to more, by finalizers: until it has settled.
  for (let i = 0; i < 3; i++) {
    await heap.send('HeapProfiler.collectGarbage');
    await wait(LOOK_MS);
  }
  const { usedSize } = await heap.send('Runtime.getHeapUsage');
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const resident = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return { page: usedSize, host: resident === undefined ? null : Number(resident) * 1024 };
}

const figures = ({ page, host }: Memory) =>
  `page ${(page / MB).toFixed(1)} MB, host ${host === null ? 'not measured' : `${(host / MB).toFixed(1)} MB`}`;

function grown(before: number, after: number): string {
  const percent = ((after - before) / before) * 100;
  return `${(before / MB).toFixed(1)} → ${(after / MB).toFixed(1)} MB, ${percent >= 0 ? '+' : ''}${percent.toFixed(1)} %`;
}

/** The console's interface for other programs, with the key out of its address; an answer that is no success is thrown. */
function asking(address: string) {
  const url = new URL(address);
  const key = url.searchParams.get('token') ?? '';
  return async (method: 'GET' | 'POST', path: string, input: object = {}): Promise<unknown> => {
    const response = await fetch(`${url.origin}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(method === 'POST' && { body: JSON.stringify(input) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
}
