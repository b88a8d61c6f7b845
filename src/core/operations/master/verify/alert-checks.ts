import { type Check, sqlCheck } from './check';

/** A customer is told at most once per restock, and only about what that customer waited for. */
export const alertChecks: readonly Check[] = [
  sqlCheck(
    'alerts_once_per_restock_and_customer',
    'select count(*) as n from alert',
    `select product.sku || ' ×' || count(*) as example
     from alert join restock on restock.id = alert.restock_id join product on product.id = restock.product_id
     group by alert.restock_id, alert.email_hash, product.sku having count(*) > 1`,
  ),
  sqlCheck(
    'alerts_match_their_entry',
    'select count(*) as n from alert',
    `select '#' || alert.id as example from alert
     join waitlist_entry on waitlist_entry.id = alert.waitlist_entry_id
     join restock on restock.id = alert.restock_id
     where restock.product_id <> waitlist_entry.product_id or alert.email_hash <> waitlist_entry.email_hash`,
  ),
];
