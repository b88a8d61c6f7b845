import { countTables, findDamage, findDanglingReferences } from '../../../database';
import { type Check, found, sqlCheck } from './check';

/** The file is whole, and what its rows name exists. */
export const fileChecks: readonly Check[] = [
  {
    code: 'file_intact',
    look: async ({ database }) => found(await countTables(database.read), await findDamage(database.read)),
  },
  {
    code: 'references_hold',
    look: async ({ database }) => found(await countTables(database.read), await findDanglingReferences(database.read)),
  },
  sqlCheck(
    'amounts_are_whole',
    `select (select count(*) from movement) + (select count(*) from level) + (select count(*) from price) as n`,
    `select example from (
       select 'movement ' || id || ': ' || quantity as example, quantity as amount from movement
       union all select product.sku || ': ' || on_hand, on_hand from level join product on product.id = level.product_id
       union all select product.sku || ': ' || gross_minor, gross_minor from price
         join product on product.id = price.product_id)
     where amount <> cast(amount as integer) or typeof(amount) <> 'integer'`,
  ),
];
