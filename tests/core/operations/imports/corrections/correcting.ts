import type { CorrectionReport } from '../../../../../src/contract';
import type { TestShop } from '../../../../support/core';
import { testCall } from '../../../../support/services';

export const HEADER = 'Symbol;Nazwa;Cena brutto;Stan';
export const file = (...rows: string[]) => [HEADER, ...rows, ''].join('\r\n');

type Correction = { line: number; n?: number; cells?: Record<string, string> };

export interface Corrector {
  /** Reads rows again; throws where that is refused. All open rows when none are named. */
  correct(id: number, rows?: readonly Correction[], includeSuspicious?: boolean): Promise<CorrectionReport>;
  /** The code with which it is refused. */
  refusal(id: number, rows?: readonly Correction[]): Promise<string | null>;
  rows(id: number): Promise<{ line: number; state: string; cells: string[] | null; codes: string[] }[]>;
  run(id: number): Promise<Awaited<ReturnType<TestShop['importText']>>['run']>;
  onHand(sku: string): Promise<number | null>;
  price(sku: string): Promise<number | null>;
  verified(): Promise<boolean>;
}

export function corrector(shop: TestShop): Corrector {
  const { imports, products, master } = shop.core.operations;
  const ask = (id: number, rows: readonly Correction[] | undefined, includeSuspicious: boolean) =>
    imports.correct(
      {
        id,
        includeSuspicious,
        ...(rows ? { rows: rows.map(({ line, n = 0, cells = {} }) => ({ line, n, cells })) } : {}),
      },
      testCall(),
    );
  const product = async (sku: string) => {
    const shown = await products.show({ sku }, testCall());
    return shown.ok ? shown.value : null;
  };
  return {
    async correct(id, rows, includeSuspicious = false) {
      const answer = await ask(id, rows, includeSuspicious);
      if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
      return answer.value;
    },
    async refusal(id, rows) {
      const answer = await ask(id, rows, false);
      return answer.ok ? null : answer.problem.code;
    },
    async rows(id) {
      const answer = await imports.rejected({ id, offset: 0, limit: 500 }, testCall());
      if (!answer.ok) throw new Error(answer.problem.code);
      return answer.value.items.map(({ line, state, cells, problems }) => ({
        line,
        state,
        cells,
        codes: problems.map(({ code }) => code),
      }));
    },
    async run(id) {
      const answer = await imports.show({ id, offset: 0, limit: 1 }, testCall());
      if (!answer.ok) throw new Error(answer.problem.code);
      return answer.value.run;
    },
    onHand: async (sku) => (await product(sku))?.levels[0]?.onHand ?? null,
    price: async (sku) => (await product(sku))?.prices[0]?.grossMinor ?? null,
    async verified() {
      const { ok, checks } = await master.verify({}, testCall());
      if (!ok) throw new Error(JSON.stringify(checks.filter(({ broken }) => broken > 0)));
      return ok;
    },
  };
}
