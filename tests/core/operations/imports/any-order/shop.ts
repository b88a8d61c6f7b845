import { expect } from 'vitest';
import { recordMovements, recordPosting } from '../../../../../src/core/stock';
import { masterChanged } from '../../../../../src/core/operations/master-changed';
import { file as epp, header, line, section } from '../../../imports/structured/epp/writing';
import { type TestShop, testShop } from '../../../../support/core';
import { masterState } from '../../../../support/ledger';
import { putChannel } from '../../../../support/master';
import { testCall } from '../../../../support/services';
import { PLACES, type Row, saidBy, SKUS, type Source, type Step, textOf } from './step';
import { Truth } from './truth';

/** The power fails where a step would be written into the activity log, last in its transaction. */
class PowerCut extends Error {}

/** A shop beside the truth about it. */
export interface Told {
  readonly shop: TestShop;
  readonly truth: Truth;
  /** What happened so far, for whoever reads a failure. */
  readonly trail: string[];
  readonly files: { readonly source: Source; readonly rows: readonly Row[]; readonly text: string }[];
  readonly aside: { readonly run: number; readonly line: number; readonly row: Row; readonly asOf: string }[];
  readonly power: { fails: boolean };
  /** What papers of one number say last: the most of each product, whichever of them says so. */
  readonly papers: { readonly paper: number; readonly as: string; readonly sku: string; readonly quantity: number }[];
}

/** Brakes, and prices that jump, are not what this is about. */
const LIMITS = ['zeroShare', 'missingShare', 'priceShare', 'rejectedShare', 'shrinkShare', 'alikeShare'] as const;
const MORE = ['foreignShare', 'stockShare', 'suspiciousFactor'] as const;
const OFF = Object.fromEntries([...LIMITS, ...MORE].map((name) => [name, 1e9]));

export async function toldShop(): Promise<Told> {
  const power = { fails: false };
  const record = () => (power.fails ? Promise.reject(new PowerCut('the power failed')) : Promise.resolve());
  const shop = await testShop({ ports: { activity: { record } } });
  await putChannel(shop.database, 'eshop', { locations: PLACES, list: 'retail' });
  await putChannel(shop.database, 'kasa', { locations: ['sklep'], list: 'retail' });
  const { sources } = shop.core.operations;
  for (const name of ['erp', 'sklep', 'ceny', 'partie', 'skany', 'dostawy'])
    await sources.set({ name, brake: OFF }, testCall());
  return { shop, truth: new Truth(), trail: [], files: [], aside: [], power, papers: [] };
}

export async function rowsOf<T>({ shop }: Told, sql: string): Promise<T[]> {
  const found: unknown = await shop.database.read.raw(sql);
  return found as T[];
}

/** The ledger and the history of prices, none of which may ever change. */
export const historyOf = async (told: Told) => ({
  movements: await rowsOf<unknown>(told, 'select * from movement order by id'),
  prices: await rowsOf<unknown>(told, 'select * from price_change order by id'),
  facts: await rowsOf<unknown>(told, 'select * from product_change order by id'),
});

/** Takes a step, with the power failing at its end first where it is to; that must leave no trace. */
export async function take(told: Told, step: Step): Promise<void> {
  if (step.cut) {
    const before = [await masterState(told.shop), await historyOf(told)];
    told.power.fails = true;
    const what = await act(told, step).catch((cause: unknown) => {
      if (cause instanceof PowerCut) return null;
      throw cause;
    });
    told.power.fails = false;
    if (what !== null) return void told.trail.push(`${JSON.stringify(step)} → ${what}`);
    expect([await masterState(told.shop), await historyOf(told)]).toEqual(before);
  }
  told.trail.push(`${JSON.stringify(step)} → ${await act(told, step)}`);
}

const ago = ({ shop }: Told, hours: number) => new Date(shop.clock.now().getTime() - hours * 3_600_000).toISOString();
const newestPosting = async (told: Told) =>
  (await rowsOf<{ n: number }>(told, 'select coalesce(max(id), 0) as n from posting'))[0]?.n ?? 0;

/** Which shelves were counted for which moment, and what is on sale: on these a file's meaning depends. */
async function circumstances(told: Told) {
  const dates = await rowsOf<{ shelf: string; at: string | null }>(
    told,
    `select sku || ' ' || code as shelf, snapshot_as_of as at from level v
     join product p on p.id = v.product_id join location l on l.id = v.location_id`,
  );
  const onSale = await rowsOf<{ sku: string }>(told, 'select sku from product where archived_at is null');
  return {
    datedLater: (shelf: string, asOf: string) => dates.some((one) => one.shelf === shelf && (one.at ?? '') > asOf),
    onSale: new Set(onSale.map(({ sku }) => sku)),
  };
}

type Circumstances = Awaited<ReturnType<typeof circumstances>>;

/** What rows that were applied make true. */
function believe(
  { truth }: Told,
  rows: ReturnType<typeof saidBy>,
  { asOf, posting, was }: { readonly asOf: string; readonly posting: number; readonly was: Circumstances },
): void {
  for (const { sku, name, price, stock } of rows) {
    for (const [place, quantity] of Object.entries(stock)) {
      if (quantity === null || was.datedLater(`${sku} ${place}`, asOf)) continue;
      truth.countByFile({ posting, sku, place, quantity, at: asOf });
    }
    if (price !== null) truth.sayPrice(posting, sku, price);
    truth.sayName(posting, sku, name);
    if (!was.onSale.has(sku)) truth.bring(posting, sku);
  }
}

/** Files a person is asked about once, and says yes. */
const ASKING: ReadonlySet<Source> = new Set(['partie', 'skany']);

/** Whether there is something to scan, and all of it has a barcode that the shop knows. */
async function areScanned(told: Told, rows: readonly Row[]): Promise<boolean> {
  const known = await rowsOf<{ sku: string }>(
    told,
    'select sku from product join product_gtin on product_id = product.id',
  );
  const scanned = saidBy('skany', rows);
  return scanned.length > 0 && scanned.every(({ sku }) => known.some((one) => one.sku === sku));
}

async function importFile(told: Told, file: Told['files'][number], hoursAgo: number): Promise<string> {
  const [asOf, was] = [ago(told, hoursAgo), await circumstances(told)];
  const { source, rows, text } = file;
  // What nobody has would be new goods, under their barcodes.
  if (source === 'skany' && !(await areScanned(told, rows))) return 'nothing';
  const { run } = await told.shop.importText(text, { source, asOf, confirmProfile: ASKING.has(source) });
  if (run.state !== 'applied' && run.state !== 'unchanged') return run.state;
  believe(told, saidBy(source, rows), { asOf, posting: await newestPosting(told), was });
  told.files.push(file);
  if (source === 'erp') {
    rows.forEach((row, i) => row.bad && told.aside.push({ run: run.id, line: i + 2, row, asOf }));
  }
  return run.state;
}

async function act(told: Told, step: Step): Promise<string> {
  const { shop, truth } = told;
  shop.clock.advance(10 * 60_000);
  const { ledger, imports } = shop.core.operations;
  switch (step.do) {
    case 'import': {
      const { source, rows } = step;
      return importFile(told, { source, rows, text: textOf(source, rows) }, step.hoursAgo);
    }
    case 'again': {
      const file = told.files.at(-1 - step.back);
      return file ? importFile(told, file, 0) : 'nothing';
    }
    case 'part':
      return takePart(told, step);
    case 'correct': {
      const bad = told.aside.at(-1 - step.back);
      if (!bad) return 'nothing';
      const was = await circumstances(told);
      const cells = { 'Cena brutto': (step.price / 100).toFixed(2).replace('.', ',') };
      const answer = await imports.correct(
        { id: bad.run, includeSuspicious: true, rows: [{ line: bad.line, n: 0, cells }] },
        testCall(),
      );
      if (!answer.ok) return answer.problem.code;
      if (answer.value.report?.run.state === 'applied') {
        const rows = saidBy('erp', [{ ...bad.row, bad: false, price: step.price }]);
        believe(told, rows, { asOf: bad.asOf, posting: await newestPosting(told), was });
      }
      return `${answer.value.report?.run.state}`;
    }
    case 'deliver':
      return deliver(told, step);
    case 'count': {
      const { place, lines } = step;
      const asOf = ago(told, step.hoursAgo);
      const answer = await ledger.count({ location: place, asOf, lines }, testCall());
      if (!answer.ok) return answer.problem.code;
      const posting = await newestPosting(told);
      for (const one of lines) truth.happen({ posting, place, counted: true, at: asOf, ...one });
      return 'counted';
    }
    case 'transfer': {
      const { from, to, sku, quantity } = step;
      const answer = await ledger.transfer({ from, to, lines: [{ sku, quantity }] }, testCall());
      if (!answer.ok) return answer.problem.code;
      const both = { posting: await newestPosting(told), sku, counted: false, carried: true, at: ago(told, 0) };
      truth.happen({ ...both, place: from, quantity: -quantity });
      truth.happen({ ...both, place: to, quantity });
      return 'carried';
    }
    case 'price': {
      const answer = await ledger.setPrices({ list: 'retail', lines: step.lines }, testCall());
      if (!answer.ok) return answer.problem.code;
      const posting = answer.value.posting?.id ?? 0;
      for (const { sku, grossMinor } of step.lines) truth.sayPrice(posting, sku, grossMinor);
      return 'priced';
    }
    case 'sell':
      return sell(told, step);
    case 'undo': {
      const { items } = await ledger.postings({ offset: 0, limit: 500 }, testCall());
      const posting = items.filter(({ kind }) => kind !== 'undo')[step.back];
      return posting ? undo(told, posting, step.asFile) : 'nothing';
    }
  }
}

/** A person looks at a plan, and some time later takes only some products of it. */
async function takePart(told: Told, step: Extract<Step, { do: 'part' }>): Promise<string> {
  const { shop } = told;
  const asOf = ago(told, 0);
  const rows = step.rows.map((row) => ({ ...row, bad: false }));
  const { run } = await shop.importText(textOf('erp', rows), { source: 'erp', dryRun: true, asOf });
  shop.clock.advance(10 * 60_000);
  const was = await circumstances(told);
  const skus = [...new Set(step.only.map((at) => rows[at % rows.length]?.sku ?? ''))];
  const answer = await shop.core.operations.imports.apply(
    { id: run.id, confirmProfile: false, includeSuspicious: true, only: { skus } },
    testCall(),
  );
  if (!answer.ok) return answer.problem.code;
  if (answer.value.run.state === 'applied') {
    const taken = rows.filter(({ sku }) => skus.includes(sku));
    believe(told, saidBy('erp', taken), { asOf, posting: await newestPosting(told), was });
  }
  return answer.value.run.state;
}

/** Goods come with a paper; what it names beyond what came under its number before is booked, wherever that is known. */
async function deliver(told: Told, { paper, as, goods }: Extract<Step, { do: 'deliver' }>): Promise<string> {
  const { shop, truth } = told;
  const head = header(as, goods.length, { 5: `WZ ${paper}`, 7: `${as}/${paper}` });
  const text = epp([
    section(
      head,
      goods.map(({ sku, quantity }) => line({ code: sku, quantity: `${quantity}.0000` })),
    ),
  ]);
  const [before, { onSale }] = [await newestPosting(told), await circumstances(told)];
  const { run } = await shop.importText(text, { source: 'dostawy', name: `${as} ${paper}.epp`, force: true });
  if (run.state !== 'applied') return run.state;
  const moved = await rowsOf<{ sku: string; place: string; quantity: number; at: string; posting: number }>(
    told,
    `select sku, code as place, quantity, occurred_at as at, posting_id as posting from movement m
     join product p on p.id = m.product_id join location l on l.id = m.location_id where posting_id > ${before} order by m.id`,
  );
  const last = told.papers.filter((one) => one.paper === paper && one.as !== as);
  for (const { sku, quantity } of goods) {
    const brought = truth.broughtBy(paper, sku);
    const more = quantity - brought;
    // Of what was taken back, a delivery note brings what its invoice says came in all, but no more than itself says.
    const most = Math.max(0, ...last.filter((one) => one.sku === sku).map((one) => one.quantity));
    const missing = Math.max(0, Math.min(quantity, most - brought));
    const booked = moved.filter((one) => one.sku === sku).reduce((sum, one) => sum + one.quantity, 0);
    // What is not sold here may be left to a person; a paper that says less than before may take goods back.
    if (onSale.has(sku) || booked !== 0)
      expect([more, Math.max(0, more), missing], told.trail.join('\n')).toContain(booked);
  }
  told.papers.splice(0, Infinity, ...told.papers.filter((one) => one.paper !== paper || one.as !== as));
  told.papers.push(...goods.map((one) => ({ ...one, paper, as })));
  for (const one of moved) {
    truth.happen({ ...one, counted: false, paper });
    if (!onSale.has(one.sku)) truth.bring(one.posting, one.sku);
  }
  return run.state;
}

function sell(told: Told, { sku, place, quantity, hoursAgo }: Extract<Step, { do: 'sell' }>): Promise<string> {
  const [at, occurredAt] = [ago(told, 0), ago(told, hoursAgo)];
  return told.shop.database.write(async (trx) => {
    const product = await trx('product').where({ sku }).first<{ id: number } | undefined>('id');
    const location = await trx('location').where({ code: place }).first<{ id: number } | undefined>('id');
    if (!product || !location) return 'nothing';
    const posting = await recordPosting(trx, { kind: 'sale', actor: 'channel:test', recordedAt: at });
    await recordMovements(trx, posting, [
      { productId: product.id, locationId: location.id, kind: 'sale', quantity: -quantity, occurredAt },
    ]);
    await masterChanged(trx, { kind: 'ids', ids: [product.id] }, at);
    told.truth.happen({ posting, sku, place, counted: false, quantity: -quantity, at: occurredAt });
    return 'sold';
  });
}

/** Undoes a posting, as such or as its file; one that is refused must change nothing, and say why. */
export async function undo(
  told: Told,
  posting: { readonly id: number; readonly run: { readonly id: number } | null },
  asFile: boolean,
): Promise<string> {
  const { ledger, imports } = told.shop.core.operations;
  const before = await masterState(told.shop);
  const answer =
    asFile && posting.run
      ? await imports.undo({ id: posting.run.id }, testCall())
      : await ledger.undo({ postingId: posting.id }, testCall());
  if (answer.ok) {
    told.truth.undo(posting.id);
    return `${posting.id} undone: ${answer.value.reverted}, kept: ${answer.value.kept}`;
  }
  expect(await masterState(told.shop)).toEqual(before);
  return `${posting.id} ${answer.problem.code}`;
}

/** Holds the shop to the truth: every level, price and name. */
export async function compare(told: Told): Promise<void> {
  const levels = await rowsOf<{ sku: string; place: string; n: number }>(
    told,
    `select sku, code as place, on_hand as n from level v
     join product p on p.id = v.product_id join location l on l.id = v.location_id`,
  );
  const products = await rowsOf<{ sku: string; name: string; price: number | null }>(
    told,
    `select sku, name, gross_minor as price from product left join price on price.product_id = product.id`,
  );
  const found = SKUS.map((sku) => {
    const product = products.find((one) => one.sku === sku);
    const level = (place: string) => levels.find((one) => one.sku === sku && one.place === place)?.n ?? 0;
    return [sku, ...PLACES.map(level), product?.price ?? null, product?.name ?? null];
  });
  const { truth } = told;
  const meant = SKUS.map((sku) => [
    ...[sku, ...PLACES.map((place) => truth.level({ sku, place }))],
    ...[truth.price(sku), truth.name(sku)],
  ]);
  expect(found, told.trail.join('\n')).toEqual(meant);
}
