import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import PQueue from 'p-queue';
import { wooCommerce } from '../../src/connectors/woocommerce';
import { benchCall, openBenchCore } from './bench-core';
import { writeExport } from './export-file';
import { line, seconds } from './measure';

const LISTINGS = 10_000;
const BATCH = 100;
const LATENCY_MS = 20;

/**
 * A first sync of 10,000 listings to a shop on this PC with 20 ms latency, through the real WooCommerce connector, beside
 * bare HTTP calls of the same number, size and concurrency. A sync also looks every listing up and reads every one back,
 * so it makes three times the calls of a bare push; both comparisons are printed.
 */
export async function benchPush(folder: string): Promise<void> {
  const shop = await startSlowShop();
  const file = join(folder, 'push.csv');
  await writeExport(file, LISTINGS);
  const core = await openBenchCore(folder, [wooCommerce]);
  const added = await core.operations.channels.add(
    {
      name: 'shop',
      kind: 'woocommerce',
      settings: { url: shop.url },
      secrets: { consumerKey: 'ck_bench', consumerSecret: 'cs_bench' },
      buffer: 0,
      cap: null,
      createMissing: false,
    },
    benchCall,
  );
  if (!added.ok) throw new Error(added.problem.code);
  await core.operations.imports.run({ path: file, dryRun: false, force: false, confirmProfile: true }, benchCall);

  console.log(`\nPush of ${LISTINGS.toLocaleString('en')} listings, ${BATCH} a call, ${LATENCY_MS} ms latency`);
  const before = shop.requests();
  let pushed = 0;
  const sync = await seconds(async () => {
    const report = await core.operations.sync.run({ full: false }, benchCall);
    if (!report.ok) throw new Error(report.problem.code);
    pushed = report.value.channels[0]?.confirmed ?? 0;
  });
  const calls = shop.requests() - before;
  const sending = shop.sending();
  const concurrency = wooCommerce.capabilities.concurrency;
  const bare = await seconds(() => bareCalls(shop.url, calls, concurrency));
  const bareSending = await seconds(() => bareCalls(shop.url, sending.calls, concurrency));
  line(`bare HTTP, ${sending.calls} calls`, bareSending);
  line('OneShelf: the push and read-back part of it', sending.seconds, { name: 'bare', seconds: bareSending });
  console.log(`${Math.round((100 * bareSending) / sending.seconds)} % of bare HTTP while sending`);
  line(`bare HTTP, ${calls} calls, ${concurrency} at once`, bare);
  line(`OneShelf sync: look up, push, read back (${pushed} confirmed)`, sync, { name: 'bare', seconds: bare });
  const again = await seconds(() => core.operations.sync.run({ full: false }, benchCall));
  line(`OneShelf sync again (${shop.requests() - before - calls * 2 - sending.calls} calls)`, again);
  console.log(
    `${Math.round(pushed / sync)} listings a second confirmed; ${Math.round((100 * bare) / sync)} % of bare HTTP`,
  );
  await core.close();
  await shop.close();
}

async function bareCalls(url: string, calls: number, concurrency: number): Promise<void> {
  const body = JSON.stringify({
    update: Array.from({ length: BATCH }, (_, id) => ({
      id,
      manage_stock: true,
      stock_quantity: 5,
      regular_price: '24.99',
    })),
  });
  const queue = new PQueue({ concurrency });
  const one = async () => {
    const response = await fetch(`${url}/wp-json/wc/v3/products/batch`, { method: 'POST', body });
    await response.json();
  };
  await Promise.all(Array.from({ length: calls }, () => queue.add(one)));
}

interface Shelf {
  regular_price: string;
  stock_quantity: number;
}

/** The few answers the connector needs, quickly, after the latency; no checks, so that the shop is not what is measured. */
async function startSlowShop() {
  const shelf = new Map<number, Shelf>();
  let requests = 0;
  let pushing: { readonly from: number; readonly requests: number } | null = null;
  let answeredAt = 0;
  const show = (id: number) => {
    const { regular_price = '', stock_quantity = 0 } = shelf.get(id) ?? {};
    const sku = `TW-${String(id - 1).padStart(7, '0')}`;
    return {
      id,
      sku,
      name: sku,
      type: 'simple',
      parent_id: 0,
      price: regular_price,
      regular_price,
      sale_price: '',
      manage_stock: true,
      stock_quantity,
    };
  };
  const answer = async (request: IncomingMessage): Promise<unknown> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    if (url.pathname.endsWith('/orders')) return [];
    if (url.pathname.endsWith('/batch')) {
      pushing ??= { from: performance.now(), requests: requests - 1 };
      const { update = [] } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
        update?: ({ id: number } & Shelf)[];
      };
      for (const { id, regular_price, stock_quantity } of update) shelf.set(id, { regular_price, stock_quantity });
      return { update: update.map(({ id }) => show(id)) };
    }
    const skus = url.searchParams.get('sku')?.split(',') ?? [];
    const ids = url.searchParams.get('include')?.split(',').map(Number) ?? [];
    return [...skus.map((sku) => show(Number(sku.slice(3)) + 1)), ...ids.map(show)];
  };
  const server = createServer((request, response) => {
    requests++;
    void answer(request).then(async (value) => {
      await delay(LATENCY_MS);
      const total = Array.isArray(value) ? String(value.length) : '1';
      response.writeHead(200, { 'content-type': 'application/json', 'x-wp-total': total, 'x-wp-totalpages': '1' });
      response.end(JSON.stringify(value));
      answeredAt = performance.now();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests: () => requests,
    /** From the first push that came until the last answer, and how many calls that were. */
    sending: () => ({
      seconds: pushing ? (answeredAt - pushing.from) / 1000 : Number.NaN,
      calls: pushing ? requests - pushing.requests : 0,
    }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
