import { PRODUCT_FILTERS, type ProductFilter } from '../products/product-search';
import type { BulkSelection } from '../../contract';

/** Which products are being edited and which preview is open, kept in the address: going back finds both again. */
export interface BulkSearch {
  readonly skus?: string;
  readonly q?: string;
  readonly filter?: ProductFilter;
  readonly except?: string;
  readonly plan?: number;
}

/** Addresses are typed by hand too: what is not understood is left out. */
export function readBulkSearch(raw: Record<string, unknown>): BulkSearch {
  const text = (name: string) => {
    const value = raw[name];
    return typeof value === 'number' || (typeof value === 'string' && value !== '') ? { [name]: String(value) } : {};
  };
  const filter = PRODUCT_FILTERS.find((known) => known === raw['filter']);
  const plan = Number(raw['plan']);
  return {
    ...text('skus'),
    ...text('q'),
    ...text('except'),
    ...(filter === undefined || filter === 'all' ? {} : { filter }),
    ...(Number.isSafeInteger(plan) && plan > 0 ? { plan } : {}),
  };
}

/** SKUs stand in the address with a line between them, because one may contain a comma. */
const BETWEEN = '\n';

export function selectionOf({ skus, q = '', filter = 'all', except }: BulkSearch): BulkSelection {
  if (skus !== undefined) return { skus: skus.split(BETWEEN) };
  return { search: q, filter, ...(except === undefined ? {} : { except: except.split(BETWEEN) }) };
}

/** The address for a selection made elsewhere. */
export function searchOf(selection: BulkSelection): BulkSearch {
  if ('skus' in selection) return { skus: selection.skus.join(BETWEEN) };
  const { search = '', filter = 'all', except = [] } = selection;
  return {
    ...(search === '' ? {} : { q: search }),
    ...(filter === 'all' ? {} : { filter }),
    ...(except.length === 0 ? {} : { except: except.join(BETWEEN) }),
  };
}
