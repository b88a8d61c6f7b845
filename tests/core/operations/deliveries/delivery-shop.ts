import type { DeliveryDetail } from '../../../../src/contract';
import { insertRowProblems, insertRun, NO_ROWS, updateRun, ensureSource } from '../../../../src/core/imports';
import type { DeliveryLine, DocumentFacts, Profile } from '../../../../src/core/imports';
import { planDelivery, type PlannedDelivery, undoDeliveriesOf } from '../../../../src/core/operations/deliveries';
import { verifyMaster } from '../../../../src/core/operations/master/verify';
import { type TestShop, testShop } from '../../../support/core';
import { putProducts, type TestProduct } from '../../../support/master';
import { testCall, testServices } from '../../../support/services';

/** What a test says of a document; everything else is nothing. */
export interface Paper extends Partial<Omit<DocumentFacts, 'supplier'>> {
  /** A number of tax, or the party itself. */
  readonly supplier?: string | DocumentFacts['supplier'];
  /** SKU → quantity, or whole lines. */
  readonly goods: Readonly<Record<string, number>> | readonly Partial<DeliveryLine>[];
}

export interface DeliveryShop extends TestShop {
  /** Plans and books papers as one file; `runId` names the import it made. */
  readonly file: (papers: readonly Paper[], options?: FileOptions) => Promise<PlannedDelivery & { runId: number }>;
  readonly onHand: (sku: string, location?: string) => Promise<number>;
  readonly show: (id: number) => Promise<DeliveryDetail>;
  /** Codes of checks that `verify` finds broken. */
  readonly broken: () => Promise<string[]>;
  readonly undoRun: (runId: number) => Promise<{ reverted: number; kept: number }>;
}

interface FileOptions {
  readonly mode?: 'plan' | 'apply';
  readonly passBrake?: boolean;
  readonly source?: string;
  readonly location?: string;
  readonly signal?: AbortSignal;
}

export async function deliveryShop(products: readonly TestProduct[]): Promise<DeliveryShop> {
  const shop = await testShop();
  await putProducts(shop.database, products);
  const at = () => shop.clock.now().toISOString();
  return {
    ...shop,
    file: async (papers, options = {}) => {
      return shop.database.write(async (trx) => {
        const runId = await insertRun(trx, {
          sourceId: await ensureSource(trx, options.source ?? 'erp', at()),
          profileId: null,
          file: 'dostawa.epp',
          fileHash: 'h',
          fileBytes: 1,
          state: 'planned',
          asOf: at(),
          profile: PROFILE,
          counts: NO_ROWS,
          holdReasons: [],
          problem: null,
          startedAt: at(),
          finishedAt: null,
        });
        const planned = await planDelivery(trx, {
          runId,
          documents: papers.map(factsOf),
          lines: papers.flatMap(linesOf),
          location: options.location ?? null,
          mode: options.mode ?? 'apply',
          passBrake: options.passBrake ?? false,
          at: at(),
          actor: 'cli',
          profileReasons: [],
          unread: 0,
          signal: options.signal ?? new AbortController().signal,
        });
        await insertRowProblems(trx, runId, planned.problems);
        const { state, counts, holdReasons, problem } = planned;
        await updateRun(trx, runId, { state, counts, holdReasons, problem, finishedAt: at() });
        return { ...planned, runId };
      });
    },
    onHand: async (sku, location = 'main') => {
      const row = await shop.database
        .read('level')
        .join('product', 'product.id', 'level.product_id')
        .join('location', 'location.id', 'level.location_id')
        .where({ sku, code: location })
        .first<{ on_hand: number } | undefined>('on_hand');
      return row?.on_hand ?? 0;
    },
    show: async (id) => {
      const answer = await shop.core.operations.deliveries.show({ id }, testCall());
      if (!answer.ok) throw new Error(answer.problem.code);
      return answer.value;
    },
    broken: async () => {
      const { checks } = await verifyMaster(testServices(shop.database, { clock: shop.clock }));
      return checks.filter((check) => check.broken > 0).map((check) => `${check.code}: ${check.examples.join()}`);
    },
    undoRun: (runId) =>
      shop.database.write((trx) =>
        undoDeliveriesOf(testServices(shop.database, { clock: shop.clock }), trx, runId, 'cli'),
      ),
  };
}

const PROFILE: Profile = {
  format: 'epp',
  kind: 'delivery',
  scope: 'partial',
  part: null,
  encoding: 'windows-1250',
  delimiter: ',',
  quote: '"',
  headerLine: null,
  decimalMark: '.',
  priceMode: 'net',
  vatCode: null,
  currency: 'PLN',
  columns: [],
};

const NOBODY = { name: null, taxId: null, gln: null };

function factsOf({ goods: _goods, supplier, ...facts }: Paper, i: number): DocumentFacts {
  return {
    type: 'PZ',
    kind: 'delivery',
    number: null,
    issuedAt: '2026-11-23',
    buyer: NOBODY,
    related: [],
    orders: [],
    corrects: null,
    location: null,
    currency: 'PLN',
    line: i * 100 + 1,
    refusal: null,
    ...facts,
    supplier: partyOf(supplier),
  };
}

function partyOf(supplier: Paper['supplier']): DocumentFacts['supplier'] {
  if (typeof supplier !== 'string') return supplier ?? NOBODY;
  return { ...NOBODY, name: `Hurtownia ${supplier}`, taxId: supplier };
}

function linesOf({ goods }: Paper, document: number): DeliveryLine[] {
  const given = Array.isArray(goods)
    ? (goods as readonly Partial<DeliveryLine>[])
    : Object.entries(goods).map(([sku, quantity]) => ({ sku, quantity: quantity as number }));
  return given.map((line, i) => ({
    line: document * 100 + i + 2,
    document,
    sku: null,
    supplierSku: null,
    gtins: [],
    name: null,
    unit: 'szt',
    unitScale: 1,
    quantity: 1,
    location: 'main',
    cost: null,
    ...line,
  }));
}
