import iconv from 'iconv-lite';
import { expect } from 'vitest';
import type { ImportReport } from '../../../../src/contract';
import { masterChanged } from '../../../../src/core/operations/master-changed';
import { recordMovements, recordPosting } from '../../../../src/core/stock';
import type { FileVault } from '../../../../src/core/imports';
import { testClock } from '../../../support/clock';
import { memoryVault, type TestShop, testShop } from '../../../support/core';
import { verified } from '../../../support/ledger';
import { putChannel } from '../../../support/master';
import { testCall } from '../../../support/services';
import type { Step } from './history';

/** A shop that imports as shops do, or one that reads every file in full. */
export interface Twin extends TestShop {
  readonly readsAll: boolean;
  /** What became of gates so far: why reading only changes was given up, how often it was begun, how often a file was read. */
  readonly gates: { readonly doubts: string[]; opened: number; reads: number };
}

/**
 * The four limits of the brake whose denominators (known products of the file that had stock, that had a price) a shop
 * with gates knows only about: it takes them from the file last read in full. All other reasons to hold must be the same.
 */
const NO_LIMIT = { zeroShare: 1e9, missingShare: 1e9, priceShare: 1e9, stockShare: 1e9 };

export async function twin(readsAll: boolean): Promise<Twin> {
  const gates = { doubts: [] as string[], opened: 0, reads: 0 };
  const log = {
    info: (code: string, facts?: Record<string, unknown>) => {
      if (code === 'import_gate_in_doubt') gates.doubts.push(String(facts?.reason));
    },
    warn: () => undefined,
    error: () => undefined,
  };
  const clock = testClock();
  const vault = memoryVault(clock);
  const files: FileVault = {
    ...vault,
    read: (hash) => {
      gates.reads++;
      return vault.read(hash);
    },
    readBeside: async (hash, what) => {
      const bytes = await vault.readBeside(hash, what);
      if (bytes) gates.opened++;
      return bytes;
    },
  };
  const shop = await testShop({ ports: { log, files, clock } });
  await putChannel(shop.database, 'eshop', { locations: ['main', 'sklep'], list: 'retail' });
  for (const name of ['erp', 'hurt']) await shop.core.operations.sources.set({ name, brake: NO_LIMIT }, testCall());
  return { ...shop, clock, readsAll, gates };
}

export function bytesOf(text: string, encoding: 'utf-8' | 'utf-8-bom' | 'windows-1250'): Buffer<ArrayBuffer> {
  const bytes = encoding === 'windows-1250' ? iconv.encode(text, 'win1250') : Buffer.from(text);
  return Buffer.concat([Buffer.from(encoding === 'utf-8-bom' ? [0xef, 0xbb, 0xbf] : []), bytes]);
}

/** Imports a file as it is told to; null where it was refused before it became a run. */
export async function importFile(
  shop: Twin,
  file: {
    name?: string;
    bytes: Buffer<ArrayBuffer>;
    source: string;
    asOf: string | undefined;
    dryRun: boolean;
    force: boolean;
  },
): Promise<ImportReport | string> {
  const { name = 'export.csv', bytes, ...input } = file;
  const answer = await shop.core.operations.imports.run(
    {
      ...input,
      file: new File([bytes], name),
      confirmProfile: false,
      ...(shop.readsAll ? { full: true } : {}),
    },
    testCall(),
  );
  return answer.ok ? answer.value : answer.problem.code;
}

const NO_PAPERS = { related: [], orders: [], dryRun: false, force: true };

const hours = (shop: TestShop, offset: number) =>
  new Date(shop.clock.now().getTime() + offset * 3_600_000).toISOString();

/** Takes one step of a history; returns the report where it was an import. */
export async function take(shop: Twin, step: Step): Promise<ImportReport | string | null> {
  shop.clock.advance(step.minutes * 60_000);
  const { ledger, imports, deliveries, sources, editing } = shop.core.operations;
  switch (step.do) {
    case 'import': {
      const asOf = step.asOf === null ? undefined : hours(shop, step.asOf);
      return importFile(shop, { ...step, bytes: bytesOf(step.text, step.encoding), asOf });
    }
    case 'move':
      await move(shop, step);
      return null;
    case 'count': {
      const lines = [{ sku: step.sku, quantity: step.quantity }];
      const answer = await ledger.count({ location: step.place, asOf: hours(shop, -step.hoursAgo), lines }, testCall());
      return answer.ok ? 'counted' : answer.problem.code;
    }
    case 'price':
      await ledger.setPrices({ list: 'retail', lines: [{ sku: step.sku, grossMinor: step.grossMinor }] }, testCall());
      return null;
    case 'edit': {
      const { gtins, ...rest } = step.set;
      const set = gtins === undefined ? rest : { gtins: [...gtins] };
      const answer = await editing.setFacts({ sku: step.sku, set }, testCall());
      return answer.ok ? 'edited' : answer.problem.code;
    }
    case 'receive': {
      const answer = await deliveries.receive(
        { ...NO_PAPERS, location: step.place, lines: [{ sku: step.sku, quantity: step.quantity }] },
        testCall(),
      );
      return answer.ok ? answer.value.state : answer.problem.code;
    }
    case 'undo': {
      const { items } = await imports.list({ offset: 0, limit: 100 }, testCall());
      const applied = items.filter((run) => run.state === 'applied')[step.back];
      const answer = applied && (await imports.undo({ id: applied.id }, testCall()));
      return answer ? (answer.ok ? 'undone' : answer.problem.code) : null;
    }
    case 'undoPosting': {
      const { items } = await ledger.postings({ offset: 0, limit: 100 }, testCall());
      const posting = items.filter(({ kind }) => kind !== 'undo')[step.back];
      const answer = posting && (await ledger.undo({ postingId: posting.id }, testCall()));
      return answer ? (answer.ok ? 'undone' : answer.problem.code) : null;
    }
    case 'decide': {
      const { items } = await imports.list({ offset: 0, limit: 100 }, testCall());
      const waiting = items.find((run) => run.state === 'held' || run.state === 'planned');
      if (!waiting) return null;
      const answer = await imports.apply(
        { id: waiting.id, confirmProfile: step.confirm, includeSuspicious: step.suspicious },
        testCall(),
      );
      return answer.ok ? answer.value : answer.problem.code;
    }
    case 'scope':
      await sources.set({ name: step.source, scope: step.scope }, testCall());
      return null;
    case 'channel': {
      const at = shop.clock.now().toISOString();
      const name = `kanał ${at}`;
      await putChannel(shop.database, name, { locations: [step.place], list: 'retail' }, at);
      await shop.database.write((trx) => masterChanged(trx, { kind: 'all' }, at));
      return null;
    }
  }
}

/** What a till or a shop books: some pieces of a product, at a moment that may be past or, by a wrong clock, yet to come. */
async function move(shop: Twin, step: Extract<Step, { do: 'move' }>): Promise<void> {
  const at = shop.clock.now().toISOString();
  await shop.database.write(async (trx) => {
    const product = await trx('product').where({ sku: step.sku }).first<{ id: number } | undefined>('id');
    const place = await trx('location').where({ code: step.place }).first<{ id: number } | undefined>('id');
    if (!product || !place) return;
    const kind = step.quantity < 0 ? 'sale' : 'return';
    const posting = await recordPosting(trx, { kind, actor: 'channel:test', recordedAt: at });
    await recordMovements(trx, posting, [
      {
        productId: product.id,
        locationId: place.id,
        kind,
        quantity: step.quantity,
        occurredAt: hours(shop, step.hours),
      },
    ]);
    await masterChanged(trx, { kind: 'ids', ids: [product.id] }, at);
  });
}

/** Everything the master says, without the ids of things: those follow from the order in which rows were read. */
export async function everything(shop: TestShop): Promise<Record<string, unknown[]>> {
  const db = shop.database.read;
  const rows = (sql: string) => db.raw<Record<string, unknown>[]>(sql);
  const runs =
    await rows(`select r.id, s.name as source, file_hash, state, as_of, profile, counts, hold_reasons, problem,
      started_at, finished_at, undone_at from import_run r join source s on s.id = r.source_id order by r.id`);
  return {
    runs: runs.map((run) => ({
      ...run,
      counts: JSON.parse(String(run.counts)) as unknown,
      profile: JSON.parse(String(run.profile)) as unknown,
    })),
    products: await rows(`select sku, name, search_name, unit, unit_scale, vat_code, archived_at, origin_run_id,
      updated_run_id, created_at, updated_at from product order by sku`),
    gtins:
      await rows(`select sku, gtin, gtin14, g.origin_run_id from product_gtin g join product p on p.id = g.product_id
      order by 1, 2`),
    levels: await rows(`select sku, code, on_hand, snapshot_as_of from level v join product p on p.id = v.product_id
      join location l on l.id = v.location_id order by 1, 2`),
    prices: await rows(`select sku, code, gross_minor, since from price x join product p on p.id = x.product_id
      join price_list l on l.id = x.price_list_id order by 1, 2`),
    postings: await rows(
      `select id, kind, import_run_id, reverses_posting_id, recorded_at, kept_rows from posting order by id`,
    ),
    movements: await rows(`select posting_id, sku, code, m.kind, quantity, occurred_at from movement m
      join product p on p.id = m.product_id join location l on l.id = m.location_id order by 1, 2, 3, 4, 5, 6`),
    priceChanges: await rows(`select posting_id, sku, code, old_minor, new_minor, changed_at from price_change m
      join product p on p.id = m.product_id join price_list l on l.id = m.price_list_id order by 1, 2, 3, 4, 5`),
    changes: await rows(`select run_id, line, sku, verdict, field, old_value, new_value from import_change
      order by 1, 2, 3, 5, 7`),
    problems: await rows(`select run_id, line, "column", sku, value, severity, code, facts from import_problem
      order by 1, 2, 7, 3, 5`),
    offers: await rows(`select sku, c.name, desired_price_minor, desired_quantity from listing x
      join product p on p.id = x.product_id join channel c on c.id = x.channel_id order by 1, 2`),
    told: await rows(`select s.name as source, sku, code, run_id from told_shelf t join source s on s.id = t.source_id
      join product p on p.id = t.product_id join location l on l.id = t.location_id order by 1, 2, 3`),
    places: await rows(`select code from location order by 1`),
  };
}

export async function isSound(shop: TestShop): Promise<void> {
  expect(await verified(shop)).toEqual([]);
}
