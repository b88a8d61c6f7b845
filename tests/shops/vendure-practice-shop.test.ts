import { afterAll, beforeAll, expect, test } from 'vitest';
import { vendureConnector } from '../../src/connectors/vendure';
import { type VendureShop, startVendureShop } from '../../src/practice/vendure';
import { patience, value } from '../connectors/conformance-shop';
import { seededRandom } from '../support/random';
import { type PlacedOrder, buy, cancel, ship } from '../support/vendure-orders';
import { seedVendureShop } from '../support/vendure-seed';
import { type VendureServer, startVendureServer } from '../support/vendure-server';
import { variantBySku } from './vendure-conformance-shop';
import { firstPush } from '../support/first-push';
import { memorySecrets } from '../support/memory-secrets';

/** One question and its answer, with everything that may differ from shop to shop reduced to its kind. */
interface Exchange {
  readonly asked: string;
  readonly status: number;
  readonly sessionHandedOut: boolean;
  readonly answer: unknown;
}

/** The same hands in both shops. */
interface Side {
  readonly url: string;
  sell(sku: string, quantity: number): Promise<string>;
  cancel(order: string, pieces: number | 'all'): Promise<void>;
  ship(order: string): Promise<void>;
  remove(sku: string): Promise<void>;
}

const clock = { now: () => new Date() };
let server: VendureServer;
let practice: VendureShop;
let real: Side;
let simulated: Side;

beforeAll(async () => {
  server = await startVendureServer();
  const { stockLocations } = await seedVendureShop(server);
  // The practice shop has one stock location, so the real one shall have no more.
  await server.admin(`mutation ($id: ID!) { deleteStockLocation(input: { id: $id }) { result } }`, {
    id: stockLocations[1]?.id,
  });
  const { credentials } = server;
  practice = await startVendureShop({ clock, credentials, currency: 'PLN' });
  const orders = new Map<string, PlacedOrder>();
  const ordered = (id: string): PlacedOrder => {
    const order = orders.get(id);
    if (!order) throw new Error(`nobody ordered ${id}`);
    return order;
  };
  real = {
    url: server.url,
    async sell(sku, quantity) {
      const order = await buy(server, [{ variant: (await variantBySku(server, sku))?.id ?? '', quantity }]);
      orders.set(order.code, order);
      return order.code;
    },
    async cancel(id, pieces) {
      const order = ordered(id);
      const lines = order.lines.map((line) => ({ line: line.id, quantity: pieces === 'all' ? line.quantity : pieces }));
      await cancel(server, order, pieces === 'all' ? undefined : lines);
    },
    ship: (id) => ship(server, ordered(id)),
    async remove(sku) {
      const id = (await variantBySku(server, sku))?.id;
      await server.admin(`mutation ($id: ID!) { deleteProductVariant(id: $id) { result } }`, { id });
    },
  };
  const { shop } = practice;
  simulated = {
    url: practice.url,
    sell: async (sku, quantity) => shop.order([{ sku, quantity }]),
    cancel: async (order, pieces) => {
      const { lines } = practice.snapshot().orders.find(({ code }) => code === order) ?? { lines: [] };
      shop.cancel(order, pieces === 'all' ? undefined : lines.map(({ id }) => ({ id, quantity: pieces })));
    },
    ship: async (order) => shop.ship(order),
    remove: async (sku) => shop.remove(sku),
  };
});
afterAll(() => Promise.all([server.stop(), practice.close()]));

/** A day in the life of a channel, through the connector; returns what went over the wire. */
async function conversation({ url, ...side }: Side): Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  const connector = vendureConnector.connect({
    channelName: 'shop',
    currency: 'PLN',
    settings: { url },
    secrets: { ...server.credentials },
    clock,
    random: seededRandom(),
    secretStore: memorySecrets({ ...server.credentials }),
    rest: () => {},
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      const asked = (JSON.parse(init?.body as string) as { query: string }).query;
      exchanges.push(await exchangeOf(asked, response.clone()));
      return response;
    },
  });
  const offer = { priceMinor: 1999, quantity: 10 };
  const news = ['DAY-1', 'DAY-2'].map((sku) => ({ sku, name: `Rzecz ${sku}`, gtins: [], ...firstPush, offer }));
  value(await connector.test(patience()));
  value(await connector.find(['DAY-1'], patience()));
  const published = value(await connector.publish!(news, patience()));
  const refs = published.map((result) => (result.status === 'created' ? result.ref : { id: '', data: {} }));
  const items = news.map((item, i) => ({ ...item, ref: refs[i] ?? { id: '', data: {} } }));
  value(await connector.push(items, patience()));
  const order = await side.sell('DAY-1', 3);
  value(await connector.pullSales!(null, patience()));
  await side.cancel(order, 1);
  value(await connector.pullSales!(null, patience()));
  value(await connector.read(refs, patience()));
  await side.cancel(order, 'all');
  value(await connector.pullSales!(null, patience()));
  const second = await side.sell('DAY-2', 1);
  await side.ship(second);
  value(await connector.pullSales!(null, patience()));
  await side.remove('DAY-2');
  value(await connector.push(items, patience()));
  value(await connector.read(refs, patience()));
  value(await connector.find(['DAY-1', 'DAY-2'], patience()));
  return exchanges;
}

async function exchangeOf(asked: string, response: Response): Promise<Exchange> {
  return {
    asked,
    status: response.status,
    sessionHandedOut: /^[0-9a-f]{64}$/.test(response.headers.get('vendure-auth-token') ?? ''),
    answer: kindsOf(await response.json()),
  };
}

/** Numbers, flags and words of the API stay; names, moments and codes that each shop makes up become their kind. */
function kindsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(kindsOf);
  if (value instanceof Object) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, MADE_UP.has(key) ? typeof inner : kindsOf(inner)]),
    );
  }
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return 'a moment';
  // The practice shop knows fewer names that somebody could have meant.
  return /^[A-Z0-9]{16}$/.test(value) ? 'an order code' : value.replace(/ Did you mean .*$/, '');
}

const MADE_UP = new Set(['token', 'defaultLanguageCode', 'timestamp']);

test('a whole day of the connector looks the same from the practice shop as from the real one', async () => {
  const [there, here] = [await conversation(real), await conversation(simulated)];
  expect(here).toEqual(there);
  expect(there.length).toBeGreaterThan(15);
});

const UPDATE = `mutation ($i: [UpdateProductVariantInput!]!) {
  updateProductVariants(input: $i) { id sku price priceWithTax currencyCode prices { currencyCode price } stockLevels { stockLocationId stockOnHand stockAllocated } }
}`;
const CREATE = `mutation ($i: [CreateProductVariantInput!]!) {
  createProductVariants(input: $i) { id sku price trackInventory stockLevels { stockOnHand } }
}`;
const LOGIN = `mutation ($u: String!, $p: String!) {
  login(username: $u, password: $p) { __typename ... on CurrentUser { identifier } ... on ErrorResult { errorCode message } }
}`;
const name = [{ languageCode: 'en', name: 'Danger' }];
const fresh = (sku: string, more: object) => ({ i: [{ productId: '3', sku, translations: name, ...more }] });
const pln = (price: number) => [{ currencyCode: 'PLN', price }];

/** Every trap and refusal known of the real server; variant 3 of product 3 is made by the third row. */
const DANGERS: readonly (readonly [what: string, query: string, variables?: object])[] = [
  [
    'a product without a description',
    `mutation { createProduct(input: { translations: [{ languageCode: en, name: "Danger", slug: "danger" }] }) { id } }`,
  ],
  [
    'a product',
    `mutation { createProduct(input: { translations: [{ languageCode: en, name: "Danger", slug: "danger", description: "" }] }) { id slug variants { id } } }`,
  ],
  ['a new variant whose price is given in `prices` only', CREATE, fresh('D-1', { prices: pln(500), stockOnHand: 4 })],
  ['a second variant without options', CREATE, fresh('D-2', { price: 500 })],
  [
    'a product with a slug that is taken',
    `mutation { createProduct(input: { translations: [{ languageCode: en, name: "Danger", slug: "danger", description: "" }] }) { slug } }`,
  ],
  ['a price', UPDATE, { i: [{ id: '3', prices: pln(2499) }] }],
  ['half a grosz', UPDATE, { i: [{ id: '3', prices: pln(10.5) }] }],
  ['half a piece', UPDATE, { i: [{ id: '3', stockLevels: [{ stockLocationId: '1', stockOnHand: 1.5 }] }] }],
  ['fewer than no pieces', UPDATE, { i: [{ id: '3', stockLevels: [{ stockLocationId: '1', stockOnHand: -3 }] }] }],
  [
    'a good row with an unknown one',
    UPDATE,
    {
      i: [
        { id: '3', prices: pln(1) },
        { id: '999', prices: pln(1) },
      ],
    },
  ],
  [
    'what the good row shows then',
    `{ productVariants(options: { filter: { id: { eq: "3" } } }) { items { prices { price } } } }`,
  ],
  ['an unknown stock location', UPDATE, { i: [{ id: '3', stockLevels: [{ stockLocationId: '77', stockOnHand: 1 }] }] }],
  ['a currency the shop does not have', UPDATE, { i: [{ id: '3', prices: [{ currencyCode: 'USD', price: 1 }] }] }],
  [
    'the same row twice',
    UPDATE,
    {
      i: [
        { id: '3', prices: pln(100) },
        { id: '3', prices: pln(200) },
      ],
    },
  ],
  ['an unknown product', CREATE, { i: [{ productId: '999', sku: 'D-3', translations: name }] }],
  ['a field that does not exist', `{ nope }`],
  ['no GraphQL at all', `{`],
  ['a variable left out', UPDATE, {}],
  ['too many rows', `{ productVariants(options: { take: 2000 }) { totalItems } }`],
  ['no SKU at all', `{ productVariants(options: { filter: { sku: { in: [] } } }) { totalItems } }`],
  ['a SKU in small letters', `{ productVariants(options: { filter: { sku: { in: ["d-1"] } } }) { totalItems } }`],
  [
    'rows from the end',
    `{ productVariants(options: { sort: { id: DESC }, take: 1, skip: 1 }) { totalItems items { id } } }`,
  ],
  [
    'orders since just before the last change',
    `{ orders(options: { filter: { active: { eq: false } }, sort: { updatedAt: ASC, id: ASC } }) { totalItems items { id state active totalWithTax } } }`,
  ],
  ['a wrong password', LOGIN, { u: 'owner@example.com', p: 'wrong' }],
];

test.each([true, false])('every known trap and refusal is the same in both shops (signed in: %s)', async (signedIn) => {
  const [there, here] = [await askAll(real, signedIn), await askAll(simulated, signedIn)];
  expect(here).toEqual(there);
});

async function askAll({ url }: Side, signedIn: boolean): Promise<Exchange[]> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const ask = async (what: string, query: string, variables: object) => {
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${url}/admin-api`, { method: 'POST', headers, body });
    const token = response.headers.get('vendure-auth-token');
    if (signedIn && token) headers['authorization'] = `Bearer ${token}`;
    return exchangeOf(what, response);
  };
  const { username, password } = server.credentials;
  const exchanges = signedIn ? [await ask('signing in', LOGIN, { u: username, p: password })] : [];
  for (const [what, query, variables] of DANGERS) exchanges.push(await ask(what, query, variables ?? {}));
  return exchanges;
}

test('what is not GraphQL is answered alike', async () => {
  const answers = [];
  for (const { url } of [real, simulated]) {
    const body = '{"query":';
    const headers = { 'content-type': 'application/json' };
    answers.push([
      await exchangeOf('half a body', await fetch(`${url}/admin-api`, { method: 'POST', headers, body })),
      await exchangeOf('another path', await fetch(`${url}/nope`, { method: 'POST', headers, body: '{}' })),
      await exchangeOf('its health', await fetch(`${url}/health`)),
    ]);
  }
  expect(answers[1]).toEqual(answers[0]);
});
