import { expect } from 'vitest';
import { masterState, sure } from '../../../../support/ledger';
import { testCall } from '../../../../support/services';
import { ASKING, type Row, type Said, saidBy, textOf } from './files';
import { ago, type Circumstances, circumstances, newestPosting, rowsOf, type Told } from './shop';
import { SKUS, type Step } from './step';

interface Applied {
  readonly asOf: string;
  readonly posting: number;
  readonly was: Circumstances;
}

/** What rows that were applied make true. */
function believe({ truth }: Told, rows: readonly Said[], { asOf, posting, was }: Applied): void {
  for (const { sku, gone, name, vat, hasBarcode, prices, stock } of rows) {
    if (gone) {
      if (was.onSale.has(sku)) truth.sayOnSale(posting, sku, false, asOf);
      continue;
    }
    for (const [place, quantity] of Object.entries(stock)) {
      if (quantity === null || was.datedLater(`${sku} ${place}`, asOf)) continue;
      truth.countByFile({ posting, sku, place, quantity, at: asOf });
    }
    for (const [list, minor] of Object.entries(prices))
      if (minor !== null) truth.sayPrice(posting, sku, list, minor, asOf);
    truth.sayName(posting, sku, name, asOf);
    if (vat !== null) truth.sayVat(posting, sku, vat, asOf);
    if (hasBarcode && was.lacksBarcode(sku)) truth.sayBarcode(posting, sku, asOf);
    if (!was.onSale.has(sku)) truth.sayOnSale(posting, sku, true, asOf);
  }
}

/** Of goods that a full file does not name, nothing lies where it counted some before. */
function missing({ truth }: Told, rows: readonly Row[], asOf: string, was: Circumstances): string[] {
  return SKUS.filter(
    (sku) =>
      rows.every((row) => row.sku !== sku) &&
      truth.wasCountedBy('pelny', { sku, place: 'main' }) &&
      !was.datedLater(`${sku} main`, asOf),
  );
}

/** Whether there is something to scan, and all of it has a barcode that the shop knows. */
async function areScanned(told: Told, rows: readonly Row[]): Promise<boolean> {
  const known = await rowsOf<{ sku: string }>(
    told,
    'select sku from product join product_gtin on product_id = product.id',
  );
  const scanned = saidBy('skany', rows);
  return scanned.length > 0 && scanned.every(({ sku }) => known.some((one) => one.sku === sku));
}

export async function importFile(told: Told, file: Told['files'][number], hoursAgo: number): Promise<string> {
  const [asOf, was] = [ago(told, hoursAgo), await circumstances(told)];
  const { source, rows, text } = file;
  // What nobody has would be new goods, under their barcodes.
  if (source === 'skany' && !(await areScanned(told, rows))) return 'nothing';
  // A wholesale price that nothing stands under is no price.
  if (source === 'hurt' && rows.every(({ price }) => price === null)) return 'nothing';
  const { run } = await told.shop.importText(text, { source, asOf, confirmProfile: ASKING.has(source) });
  if (run.state !== 'applied' && run.state !== 'unchanged') return run.state;
  const posting = await newestPosting(told);
  const gone = source === 'pelny' ? missing(told, rows, asOf, was) : [];
  if (run.state === 'applied') told.truth.bookedBy(posting, source);
  believe(told, saidBy(source, rows), { asOf, posting, was });
  for (const sku of gone) told.truth.countByFile({ posting, sku, place: 'main', quantity: 0, at: asOf });
  told.files.push(file);
  if (source === 'erp') {
    rows.forEach((row, i) => row.bad && told.aside.push({ run: run.id, line: i + 2, row, asOf }));
  }
  return run.state;
}

/** A person looks at a plan, perhaps has it made anew, and some time later takes only some of it. */
export async function takePart(told: Told, step: Extract<Step, { do: 'part' }>): Promise<string> {
  const { shop, truth } = told;
  const { imports } = shop.core.operations;
  const asOf = ago(told, 0);
  const { source } = step;
  const rows = step.rows.map((row) => ({ ...row, bad: false }));
  const { run } = await shop.importText(textOf(source, rows), { source, dryRun: true, asOf });
  if (step.replanned) {
    const before = await masterState(shop);
    const made = sure(await imports.replan({ id: run.id, overrides: {} }, testCall()));
    expect([made.run.state, made.run.counts]).toEqual([run.state, run.counts]);
    expect(await masterState(shop)).toEqual(before);
  }
  const { changes } = sure(await imports.show({ id: run.id, offset: 0, limit: 100 }, testCall()));
  const planned = [...new Set(changes.items.map(({ sku }) => sku))].sort();
  if (planned.length === 0) return 'nothing';
  shop.clock.advance(10 * 60_000);
  const was = await circumstances(told);
  const skus = [...new Set(step.only.map((at) => planned[at % planned.length] ?? ''))];
  const answer = await imports.apply(
    {
      ...{ id: run.id, confirmProfile: ASKING.has(source), includeSuspicious: true, only: { skus } },
      ...(step.except === null ? {} : { except: { fields: [step.except] } }),
    },
    testCall(),
  );
  if (!answer.ok) return answer.problem.code;
  if (answer.value.run.state === 'applied') {
    const posting = await newestPosting(told);
    const gone = source === 'pelny' && step.except !== 'stock' ? missing(told, rows, asOf, was) : [];
    truth.bookedBy(posting, source);
    believe(
      told,
      saidBy(source, rows)
        .filter(({ sku }) => skus.includes(sku))
        .map((one) => ({
          ...one,
          prices: step.except === 'price' ? {} : one.prices,
          stock: step.except === 'stock' ? {} : one.stock,
        })),
      { asOf, posting, was },
    );
    for (const sku of gone.filter((one) => skus.includes(one)))
      truth.countByFile({ posting, sku, place: 'main', quantity: 0, at: asOf });
  }
  return answer.value.run.state;
}

/** A person puts a row right that was set aside. */
export async function correct(told: Told, step: Extract<Step, { do: 'correct' }>): Promise<string> {
  const bad = told.aside.at(-1 - step.back);
  if (!bad) return 'nothing';
  const was = await circumstances(told);
  const cells = { 'Cena brutto': (step.price / 100).toFixed(2).replace('.', ',') };
  const answer = await told.shop.core.operations.imports.correct(
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
