import type { Queryable } from '../database';
import { isNameless, looksSame, mayBeSame } from './identity';
import type { Supplier } from './types';

/**
 * The keys under which a supplier is known, its own first: a printed list has a name where the invoice has a number of tax,
 * and what a person said of its codes holds for both. A name that two numbers of tax go by stands for neither.
 */
export async function keysOfSupplier(db: Queryable, supplier: Supplier): Promise<readonly string[]> {
  if (isNameless(supplier)) return [supplier.key];
  const known = await db('delivery')
    .whereNot('supplier_key', supplier.key)
    .distinct<Supplier[]>(
      'supplier_key as key',
      'supplier_name as name',
      'supplier_tax_id as taxId',
      'supplier_gln as gln',
    );
  const same = known.filter(
    (other) => !isNameless(other) && (looksSame(supplier, other) || samePlace(supplier, other)),
  );
  const taxIds = new Set([supplier, ...same].flatMap(({ taxId }) => taxId ?? []));
  return [supplier.key, ...new Set(taxIds.size > 1 ? [] : same.map(({ key }) => key))];
}

const samePlace = (a: Supplier, b: Supplier): boolean => a.gln !== null && a.gln === b.gln && mayBeSame(a, b);
