import type { ComparedLine } from '../../contract';
import type { ScanLine } from '../scanning/scan-list';

/** What is being counted; kept with its draft. */
export interface CountPlan {
  readonly location: string;
  readonly scope: 'whole' | 'category' | 'free';
  readonly category: string | null;
  /** The stock in the books is not shown while counting. */
  readonly blind: boolean;
  /** Under which it is booked once. */
  readonly key: string;
}

export function isCountPlan(value: unknown): value is CountPlan | null {
  if (value === null) return true;
  const plan = value as Partial<CountPlan>;
  return typeof plan.location === 'string' && typeof plan.key === 'string' && typeof plan.scope === 'string';
}

/** Lines as the engine takes them; those nobody knows are not among them. */
export function countedLines(lines: readonly ScanLine[]): { sku: string; quantity: number; countedAt: string }[] {
  return lines.flatMap(({ product, quantity, at }) =>
    product === null ? [] : [{ sku: product.sku, quantity, countedAt: at }],
  );
}

export interface CountFigures {
  readonly counted: number;
  readonly agreeing: number;
  readonly lacking: number;
  readonly surplus: number;
}

export function countFigures(compared: readonly ComparedLine[]): CountFigures {
  const many = (is: (difference: number) => boolean) => compared.filter(({ difference }) => is(difference)).length;
  return {
    counted: compared.length,
    agreeing: many((difference) => difference === 0),
    lacking: many((difference) => difference < 0),
    surplus: many((difference) => difference > 0),
  };
}
