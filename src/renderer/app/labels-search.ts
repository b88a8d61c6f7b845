/** What stands in the address of the label screen: the delivery whose goods get labels, or products chosen elsewhere. */
export interface LabelsSearch {
  readonly delivery?: number;
  readonly skus?: string;
}

/** As many products as are looked up in one question. */
export const MOST_LABELLED = 500;

/** SKUs stand in the address with a line between them, because one may contain a comma. */
const BETWEEN = '\n';

export function readLabelsSearch(search: Record<string, unknown>): LabelsSearch {
  const delivery = Number(search['delivery']);
  if (Number.isSafeInteger(delivery) && delivery > 0) return { delivery };
  const skus = search['skus'];
  return typeof skus === 'number' || (typeof skus === 'string' && skus !== '') ? { skus: String(skus) } : {};
}

export const labelsFor = (skus: readonly string[]): LabelsSearch => ({ skus: skus.join(BETWEEN) });

export const labelledSkus = ({ skus }: LabelsSearch): readonly string[] =>
  skus === undefined ? [] : [...new Set(skus.split(BETWEEN))].filter((sku) => sku !== '').slice(0, MOST_LABELLED);
