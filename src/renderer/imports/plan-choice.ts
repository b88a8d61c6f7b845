/** Parts of a plan a person can take by themselves, and the fields of the contract each stands for. */
export const PLAN_PARTS = {
  product: ['product'],
  price: ['price'],
  stock: ['stock'],
  about: ['sku', 'name', 'unit', 'vat', 'gtin', 'archived'],
} as const;
export type PlanPart = keyof typeof PLAN_PARTS;

/** What a person takes of a plan: these products, and of them these parts. Empty means all of them. */
export interface PlanChoice {
  readonly skus: ReadonlySet<string>;
  readonly parts: readonly PlanPart[];
}

export const WHOLE_PLAN: PlanChoice = { skus: new Set(), parts: [] };

export function isWhole({ skus, parts }: PlanChoice): boolean {
  return skus.size === 0 && parts.length === 0;
}

export function withProduct(choice: PlanChoice, sku: string, chosen: boolean): PlanChoice {
  const skus = new Set(choice.skus);
  if (chosen) skus.add(sku);
  else skus.delete(sku);
  return { ...choice, skus };
}

/** The choice as the contract takes it; nothing for the whole plan. */
export function onlyChosen(choice: PlanChoice): { only?: { skus?: string[]; fields?: string[] } } {
  if (isWhole(choice)) return {};
  return {
    only: {
      ...(choice.skus.size > 0 ? { skus: [...choice.skus] } : {}),
      ...(choice.parts.length > 0 ? { fields: choice.parts.flatMap((part) => [...PLAN_PARTS[part]]) } : {}),
    },
  };
}
