import type { Queryable } from '../database';
import { foldForSearch } from '../foundation';
import { isNameless, looksSame, mayBeSame } from './identity';
import { putUnder } from './papers';
import type { Supplier } from './types';

/** Everybody whom a delivery names, by name and by place. */
export interface KnownSuppliers {
  readonly byName: ReadonlyMap<string, readonly Supplier[]>;
  readonly byGln: ReadonlyMap<string, readonly Supplier[]>;
}

export async function findSuppliers(db: Queryable): Promise<KnownSuppliers> {
  const known = await db('delivery').distinct<Supplier[]>(
    'supplier_key as key',
    'supplier_name as name',
    'supplier_tax_id as taxId',
    'supplier_gln as gln',
  );
  const byName = new Map<string, Supplier[]>();
  const byGln = new Map<string, Supplier[]>();
  for (const supplier of known) {
    if (supplier.name !== null) putUnder(byName, foldForSearch(supplier.name), supplier);
    if (supplier.gln !== null) putUnder(byGln, supplier.gln, supplier);
  }
  return { byName, byGln };
}

/**
 * The keys under which a supplier is known, its own first: a printed list has a name where the invoice has a number of tax,
 * and what a person said of its codes holds for both. A name that two numbers of tax go by stands for neither.
 */
export function keysOfSupplier(supplier: Supplier, { byName, byGln }: KnownSuppliers): readonly string[] {
  if (isNameless(supplier)) return [supplier.key];
  const { key, name, gln } = supplier;
  const alike = [
    ...(name === null ? [] : (byName.get(foldForSearch(name)) ?? [])).filter((other) => looksSame(supplier, other)),
    ...(gln === null ? [] : (byGln.get(gln) ?? [])).filter((other) => mayBeSame(supplier, other)),
  ];
  const same = alike.filter((other) => other.key !== key);
  const taxIds = new Set([supplier, ...same].flatMap(({ taxId }) => taxId ?? []));
  return [key, ...new Set(taxIds.size > 1 ? [] : same.map((other) => other.key))];
}
