import type { OperationPath } from '../../contract';

/** The steps of the tour, in the order in which they are walked. */
const STEPS = [
  { id: 'overview' },
  { id: 'products' },
  { id: 'why' },
  { id: 'restock', needs: 'practice.restock' },
  { id: 'mail', needs: 'practice.mailbox' },
  { id: 'held', needs: 'imports.run' },
  { id: 'undo', needs: 'ledger.undo' },
] as const satisfies readonly { id: string; needs?: OperationPath }[];

export type TourStep = (typeof STEPS)[number]['id'];

/** Nobody is led to what they may not do. */
export function stepsFor(may: readonly string[]): readonly TourStep[] {
  return STEPS.filter((step) => !('needs' in step) || may.includes(step.needs)).map(({ id }) => id);
}

export function isTourStep(value: unknown): value is TourStep {
  return STEPS.some(({ id }) => id === value);
}

/** What tells whether a step was done: the address in sight, and what the engine and the screens say. */
export interface TourFacts {
  readonly path: string;
  /** What is being looked for among products. */
  readonly search: string;
  readonly tab: string | null;
  /** Somebody asked where the numbers of a listing come from. */
  readonly askedWhy: boolean;
  /** The run that the second export went through; null before it came. */
  readonly restockRun: number | null;
  /** The run of the practice price list that is held; null before it came. */
  readonly heldRun: number | null;
  readonly mails: number;
  readonly undone: boolean;
}

/** The sample's sold-out honey, for which two customers wait. */
const PRODUCT = 'MIO-06B';

const runAt = (id: number) => `/imports/${id}`;

export function isDone(step: TourStep, facts: TourFacts): boolean {
  switch (step) {
    case 'overview':
      return facts.path === '/';
    case 'products':
      return facts.path === '/products' && facts.search !== '';
    case 'why':
      return facts.path.startsWith('/products/') && facts.askedWhy;
    case 'restock':
      return facts.restockRun !== null && facts.path === runAt(facts.restockRun);
    case 'mail':
      return facts.path === '/waitlist' && facts.tab === 'mailbox' && facts.mails > 0;
    case 'held':
      return facts.heldRun !== null && facts.path === runAt(facts.heldRun);
    case 'undo':
      return facts.undone;
  }
}

/** Where a step takes place, as the router writes addresses; null where its file has to be taken first. */
export function placeOf(step: TourStep, { restockRun, heldRun }: TourFacts): string | null {
  switch (step) {
    case 'overview':
      return '/';
    case 'products':
      return '/products';
    case 'why':
      return `/products/${PRODUCT}`;
    case 'restock':
      return restockRun === null ? '/' : runAt(restockRun);
    case 'mail':
      return '/waitlist?tab=mailbox';
    case 'held':
      return heldRun === null ? null : runAt(heldRun);
    case 'undo':
      return '/changes';
  }
}
