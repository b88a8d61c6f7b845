import type { Transaction } from '../../../../database';

const COLUMNS = { name: ['name', 'search_name'], unit: ['unit', 'unit_scale'], vat: ['vat'] } as const;

/**
 * Products are changed from the stage: what `table` says was taken out of the plan of their names, units and rates must not
 * stand there.
 */
export async function blankFields(trx: Transaction, table: 'plan_skipped' | 'plan_newer'): Promise<void> {
  for (const [field, names] of Object.entries(COLUMNS)) {
    await trx.raw(
      `update stage set ${names.map((name) => `${name} = null`).join(', ')}
       where product_id in (select product_id from ${table} where field = ?)`,
      [field],
    );
  }
}
