import { type Check, sqlCheck } from './check';

/** Levels and prices are what the ledger says; nothing was booked twice or not at all. */
export const ledgerChecks: readonly Check[] = [
  sqlCheck(
    'levels_equal_movements',
    'select count(*) as n from level',
    `select product.sku || ' @ ' || location.code || ': ' || on_hand || ' ≠ ' || moved as example
     from (
       select product_id, location_id, sum(on_hand) as on_hand, sum(moved) as moved from (
         select product_id, location_id, on_hand, 0 as moved from level
         union all select product_id, location_id, 0, quantity from movement) both_sides
       group by product_id, location_id) compared
     join product on product.id = product_id join location on location.id = location_id
     where on_hand <> moved`,
  ),
  sqlCheck(
    'prices_equal_history',
    'select count(*) as n from price',
    `select product.sku || ' / ' || price_list.code || ': ' || coalesce(now_minor, '—') || ' ≠ ' ||
       coalesce(last_minor, '—') as example
     from (
       select product_id, price_list_id, max(now_minor) as now_minor, max(last_minor) as last_minor from (
         select product_id, price_list_id, gross_minor as now_minor, null as last_minor from price
         union all select product_id, price_list_id, null, new_minor from price_change
           where id in (select max(id) from price_change group by product_id, price_list_id)) both_sides
       group by product_id, price_list_id) compared
     join product on product.id = product_id join price_list on price_list.id = price_list_id
     where now_minor is distinct from last_minor`,
  ),
  sqlCheck(
    'prices_are_not_negative',
    'select count(*) as n from price',
    `select product.sku || ': ' || gross_minor as example
     from price join product on product.id = price.product_id where gross_minor < 0`,
  ),
];

/**
 * Every row of every file is accounted for, and what was applied was posted once. What a first undo had to leave alone may
 * have been taken back by a second one.
 */
/** SQL: of an import run, that it brought deliveries: these are posted one by one, see the checks of deliveries. */
const BROUGHT_DELIVERIES = 'exists (select 1 from delivery where import_run_id = import_run.id)';

/** Every row of every file is accounted for, and what was applied was posted once. */
export const importChecks: readonly Check[] = [
  sqlCheck(
    'runs_account_for_every_row',
    'select count(*) as n from import_run',
    `select '#' || id || ' ' || file_name as example from import_run
     where counts ->> 'rows' is distinct from (counts ->> 'new') + (counts ->> 'changed') + (counts ->> 'unchanged')
       + (counts ->> 'suspicious') + (counts ->> 'rejected') + coalesce(counts ->> 'skipped', 0)
       + coalesce(counts ->> 'corrected', 0)`,
  ),
  sqlCheck(
    'rejected_rows_are_kept',
    `select coalesce(sum(counts ->> 'rejected'), 0) as n from import_run where state <> 'failed'`,
    `select '#' || id || ' ' || file_name as example from import_run
     where state <> 'failed' and (counts ->> 'rejected') + coalesce(counts ->> 'corrected', 0) <> (
       select count(distinct line || ' ' || n) from import_problem
       where run_id = import_run.id and severity = 'rejected')`,
  ),
  sqlCheck(
    'corrected_rows_count_once',
    `select count(*) as n from import_rejected_row where state = 'retried'`,
    `select '#' || id || ' ' || file_name as example from import_run
     where coalesce(counts ->> 'corrected', 0) <> (
       select count(*) from import_rejected_row
       where run_id = import_run.id and state = 'retried' and retried_run_id <> run_id)
     union all
     select '#' || kept.run_id || ': ' || kept.line from import_rejected_row kept
       left join import_run used on used.id = kept.retried_run_id
     where (kept.state = 'retried') <> (kept.retried_run_id is not null)
       or (kept.retried_run_id <> kept.run_id
         and (used.parent_run_id is not kept.run_id or used.state in ('failed', 'discarded', 'undone')))`,
  ),
  sqlCheck(
    'applied_runs_are_posted_once',
    `select count(*) as n from import_run where state in ('applied', 'undone')`,
    `select '#' || id || ' ' || file_name as example from import_run
     where (select count(*) from posting where import_run_id = import_run.id and kind = 'import')
         <> case when state in ('applied', 'undone') and not ${BROUGHT_DELIVERIES} then 1 else 0 end
       or not ${BROUGHT_DELIVERIES}
         and exists (select 1 from posting where import_run_id = import_run.id and kind = 'undo') <> (state = 'undone')
       or ${BROUGHT_DELIVERIES} and state not in ('applied', 'unchanged', 'undone')
       or ${BROUGHT_DELIVERIES} and state = 'undone' and exists (
         select 1 from delivery where import_run_id = import_run.id and state <> 'undone')`,
  ),
];
