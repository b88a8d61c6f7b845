CREATE TABLE accepted_file (
    source_id integer not null references source (id), profile text not null, file_hash text not null,
    run_id integer not null references import_run (id), as_of text not null, accepted_at text not null,
    counts text not null, stocked integer not null, priced integer not null,
    has_lines integer not null,
    movement_mark integer not null, price_change_mark integer not null, run_mark integer not null, states_moment integer not null default 1,
    primary key (source_id, profile)) without rowid;
CREATE INDEX `activity_at_index` on `activity` (`at`);
CREATE TABLE `activity` (`id` integer not null primary key autoincrement, `at` text not null, `severity` text not null check (`severity` in ('info','warning','error')), `code` text not null, `facts` text not null, actor text);
CREATE INDEX alert_ended_at on alert (ended_at) where ended_at is not null;
CREATE UNIQUE INDEX `alert_message_id_unique` on `alert` (`message_id`);
CREATE UNIQUE INDEX `alert_restock_id_email_hash_unique` on `alert` (`restock_id`, `email_hash`);
CREATE INDEX `alert_state_retry_at_index` on `alert` (`state`, `retry_at`);
CREATE TABLE `alert` (`id` integer not null primary key autoincrement, `restock_id` integer not null, `waitlist_entry_id` integer not null, `email_hash` text not null, `message_id` text not null, `state` text not null check (`state` in ('queued','sending','sent','refused','uncertain','withdrawn')), `attempts` integer not null default '0', `queued_at` text not null, `retry_at` text, `ended_at` text, `problem` text, foreign key(`restock_id`) references `restock`(`id`), foreign key(`waitlist_entry_id`) references `waitlist_entry`(`id`));
CREATE TABLE `availability` (`product_id` integer, `quantity` integer not null, `changed_at` text not null, foreign key(`product_id`) references `product`(`id`), primary key (`product_id`));
CREATE TABLE bulk_plan (id integer primary key autoincrement,
    state text not null check (state in ('previewed', 'applied')), field text not null
      check (field in ('price', 'category', 'vat', 'archived')), price_list_id integer references price_list (id),
    change text not null, selection text not null, reach text not null default '[]',
    actor text not null, created_at text not null, applied_at text, posting_id integer references posting (id));
CREATE INDEX bulk_plan_row_verdict on bulk_plan_row (plan_id, verdict);
CREATE TABLE bulk_plan_row (plan_id integer not null references bulk_plan (id) on delete cascade,
    product_id integer not null references product (id),
    verdict text not null check (verdict in ('changed', 'unchanged', 'refused', 'meanwhile')),
    reason text, old_value, new_value, now_value, below_cost integer not null default 0,
    primary key (plan_id, product_id)) without rowid;
CREATE INDEX `bundle_component_component_id_index` on `bundle_component` (`component_id`);
CREATE TABLE `bundle_component` (`bundle_id` integer not null, `component_id` integer not null, `quantity` integer not null, foreign key(`bundle_id`) references `product`(`id`), foreign key(`component_id`) references `product`(`id`), primary key (`bundle_id`, `component_id`));
CREATE INDEX catalogue_reading_channel on catalogue_reading (channel_id);
CREATE TABLE catalogue_reading (
    id integer not null primary key autoincrement, channel_id integer not null references channel (id),
    started_at text not null, finished_at text, entries integer not null default 0);
CREATE UNIQUE INDEX `channel_name_unique` on `channel` (`name`);
CREATE TABLE `channel` (`id` integer not null primary key autoincrement, `name` text not null, `kind` text not null, `state` text not null check (`state` in ('active','paused','removed')), `currency` text not null, `price_list_id` integer not null, `sales_location_id` integer not null, `settings` text not null, `sealed_secrets` text, `buffer` integer not null default '0', `cap` integer, `create_missing` text not null default 'no' check (`create_missing` in ('no','yes')), `sales_cursor` text, `last_attempt_at` text, `last_success_at` text, `retry_at` text, `problem` text, `created_at` text not null, `on_drift` text not null default 'put_right', `brake_zeroes` integer default '30', `brake_moves` integer default '30', `brake_passed_at` text, `push_rate` float, `audited_at` text, foreign key(`price_list_id`) references `price_list`(`id`), foreign key(`sales_location_id`) references `location`(`id`));
CREATE INDEX `channel_location_location_id_index` on `channel_location` (`location_id`);
CREATE TABLE `channel_location` (`channel_id` integer not null, `location_id` integer not null, foreign key(`channel_id`) references `channel`(`id`), foreign key(`location_id`) references `location`(`id`), primary key (`channel_id`, `location_id`));
CREATE INDEX channel_price_of on channel_price (product_id, channel_id);
CREATE TABLE channel_price (id integer primary key,
    channel_id integer not null references channel (id), product_id integer not null references product (id),
    price_minor integer, currency text not null, shown_at text not null);
CREATE TRIGGER channel_price_no_delete before delete on channel_price
      begin select raise(abort, 'what a channel showed is never changed'); end;
CREATE TRIGGER channel_price_no_update before update on channel_price
      begin select raise(abort, 'what a channel showed is never changed'); end;
CREATE UNIQUE INDEX delivery_booked_once on delivery (supplier_key, number_key, revision)
    where role = 'receipt' and state <> 'undone' and number_key is not null;
CREATE INDEX `delivery_content_hash_index` on `delivery` (`content_hash`);
CREATE INDEX `delivery_created_at_index` on `delivery` (`created_at`);
CREATE UNIQUE INDEX delivery_expected_once on delivery (supplier_key, number_key)
    where role = 'expected' and state in ('expected', 'part_received') and number_key is not null;
CREATE INDEX `delivery_import_run_id_index` on `delivery` (`import_run_id`);
CREATE INDEX delivery_open on delivery (id) where state in ('expected', 'part_received');
CREATE UNIQUE INDEX `delivery_request_key_unique` on `delivery` (`request_key`);
CREATE TABLE `delivery` (`id` integer not null primary key autoincrement, `role` text not null check (`role` in ('expected','receipt')), `state` text not null check (`state` in ('expected','part_received','received','cancelled','undone')), `supplier_key` text not null, `supplier_name` text, `supplier_tax_id` text, `supplier_gln` text, `number` text, `number_key` text, `revision` integer not null default '1', `type` text not null, `issued_at` text, `import_run_id` integer, `posting_id` integer, `request_key` text, `content_hash` text not null, `created_at` text not null, `ended_at` text, foreign key(`import_run_id`) references `import_run`(`id`), foreign key(`posting_id`) references `posting`(`id`));
CREATE UNIQUE INDEX `delivery_line_delivery_id_position_unique` on `delivery_line` (`delivery_id`, `position`);
CREATE INDEX `delivery_line_posting_id_index` on `delivery_line` (`posting_id`);
CREATE INDEX `delivery_line_product_id_index` on `delivery_line` (`product_id`);
CREATE TABLE `delivery_line` (`id` integer not null primary key autoincrement, `delivery_id` integer not null, `position` integer not null, `file_line` integer not null, `product_id` integer, `location_id` integer not null, `sku` text, `supplier_sku` text, `gtins` text not null default '[]', `name` text, `unit` text, `unit_scale` integer, `quantity` integer not null, `booked` integer not null default '0', `cost` text, `resolution` text not null check (`resolution` in ('sku','gtin','supplier_code','person','unknown','ambiguous','contradiction','unit','bundle')), `posting_id` integer, foreign key(`delivery_id`) references `delivery`(`id`), foreign key(`product_id`) references `product`(`id`), foreign key(`location_id`) references `location`(`id`), foreign key(`posting_id`) references `posting`(`id`));
CREATE INDEX delivery_match_expected on delivery_match (expected_line_id);
CREATE TABLE delivery_match (receipt_line_id integer not null references delivery_line (id),
    expected_line_id integer not null references delivery_line (id), quantity integer not null,
    primary key (receipt_line_id, expected_line_id)) without rowid;
CREATE INDEX delivery_ref_delivery on delivery_ref (delivery_id);
CREATE TABLE delivery_ref (ref_key text not null, delivery_id integer not null references delivery (id),
    kind text not null check (kind in ('number', 'related', 'order', 'corrects')),
    primary key (ref_key, delivery_id, kind)) without rowid;
CREATE TABLE disparity (
    product_id integer not null references product (id), what text not null check (what = 'price' or what = 'quantity'),
    since text not null, primary key (product_id, what)) without rowid;
CREATE INDEX `erasure_email_hash_index` on `erasure` (`email_hash`);
CREATE TABLE `erasure` (`id` integer not null primary key autoincrement, `email_hash` text not null, `erased_at` text not null, `entries` integer not null, `alerts` integer not null);
CREATE INDEX import_change_product on import_change (product_id);
CREATE INDEX import_change_run on import_change (run_id, verdict);
CREATE TABLE "import_change" (id integer not null primary key autoincrement, run_id integer not null references import_run (id),
      line integer not null, product_id integer references product (id), sku text not null,
      verdict text not null check (verdict = 'changed' or verdict = 'new' or verdict = 'suspicious'), field text not null, old_value text,
      new_value text, skipped integer not null default 0);
CREATE TABLE import_code_choice (run_id integer not null references import_run (id), sku text not null,
    choice text not null check (choice in ('renamed', 'separate')), primary key (run_id, sku)) without rowid;
CREATE INDEX import_problem_line on import_problem (run_id, line);
CREATE INDEX `import_problem_run_id_severity_index` on `import_problem` (`run_id`, `severity`);
CREATE TABLE `import_problem` (`id` integer not null primary key autoincrement, `run_id` integer not null, `line` integer not null, `column` text, `sku` text, `value` text, `severity` text not null check (`severity` in ('rejected','warning')), `code` text not null, `facts` text not null default '{}', n integer not null default 0, foreign key(`run_id`) references `import_run`(`id`));
CREATE UNIQUE INDEX `import_profile_source_id_name_unique` on `import_profile` (`source_id`, `name`);
CREATE INDEX `import_profile_source_id_shape_index` on `import_profile` (`source_id`, `shape`);
CREATE TABLE `import_profile` (`id` integer not null primary key autoincrement, `source_id` integer not null, `name` text not null, `shape` text not null, `settings` text not null, `confirmed_at` text not null, `created_at` text not null, foreign key(`source_id`) references `source`(`id`));
CREATE INDEX import_rejected_row_retried on import_rejected_row (retried_run_id) where retried_run_id is not null;
CREATE TABLE import_rejected_row (
    run_id integer not null references import_run (id), line integer not null, n integer not null, document integer,
    cells text, corrected text, state text not null default 'open' check (state in ('open', 'retried', 'dismissed')),
    retried_run_id integer references import_run (id), primary key (run_id, line, n)) without rowid;
CREATE INDEX import_run_parent on import_run (parent_run_id) where parent_run_id is not null;
CREATE INDEX `import_run_source_id_file_hash_index` on `import_run` (`source_id`, `file_hash`);
CREATE INDEX `import_run_state_index` on `import_run` (`state`);
CREATE TABLE `import_run` (`id` integer not null primary key autoincrement, `source_id` integer not null, `profile_id` integer, `file_name` text not null, `file_hash` text not null, `file_bytes` integer not null, `state` text not null check (`state` in ('planned','held','applied','unchanged','failed','discarded','undone')), `as_of` text not null, `profile` text not null, `counts` text not null, `hold_reasons` text not null default '[]', `problem` text, `started_at` text not null, `finished_at` text, `undone_at` text, first_product_id integer, last_product_id integer, parent_run_id integer references import_run (id), foreign key(`source_id`) references `source`(`id`), foreign key(`profile_id`) references `import_profile`(`id`));
CREATE UNIQUE INDEX `job_key_unique` on `job` (`key`);
CREATE INDEX `job_run_at_index` on `job` (`run_at`);
CREATE TABLE `job` (`id` integer not null primary key autoincrement, `name` text not null, `key` text not null, `payload` text not null, `run_at` text not null, `started_at` text, `attempts` integer not null default '0', `problem` text);
CREATE TABLE "level" (product_id integer not null references product (id), location_id integer not null references location (id),
    on_hand integer not null, snapshot_as_of text, primary key (product_id, location_id)) without rowid;
CREATE INDEX listing_apart on listing (channel_id) where match = 'matched' and (
    desired_price_minor is null or desired_quantity is null
    or confirmed_price_minor is not desired_price_minor or confirmed_quantity is not desired_quantity);
CREATE INDEX listing_command on listing (channel_id) where command is not null;
CREATE UNIQUE INDEX listing_product_channel on listing (product_id, channel_id);
CREATE UNIQUE INDEX listing_remote on listing (channel_id, remote_id) where remote_id is not null;
CREATE INDEX listing_seen on listing (channel_id, confirmed_at) where confirmed_at is not null;
CREATE INDEX listing_unmatched on listing (channel_id) where match <> 'matched';
CREATE INDEX listing_waits on listing (channel_id) where held is not null or asks_since is not null;
CREATE TABLE "listing" (id integer not null primary key autoincrement, channel_id integer not null references channel (id),
      product_id integer not null references product (id),
      match text not null check (match = 'unknown' or match = 'matched' or match = 'absent' or match = 'ambiguous'), matched_at text, remote_id text,
      remote text, desired_price_minor integer, desired_quantity integer, desired_at text, pushed_price_minor integer,
      pushed_quantity integer, pushed_at text, confirmed_price_minor integer, confirmed_quantity integer,
      confirmed_at text, drifted_at text, attempts integer not null default 0, retry_at text, problem text, `command` text, `held` text, `meant_at` text, `accepted_price_minor` integer, `accepted_over_minor` integer, `asks_since` text, match_by text
    check (match_by is null or match_by = 'sku' or match_by = 'gtin' or match_by = 'person'));
CREATE TRIGGER channel_price_listed after insert on listing
    when new.confirmed_price_minor is not null begin insert into channel_price (channel_id, product_id, price_minor, currency, shown_at)
    select new.channel_id, new.product_id, new.confirmed_price_minor, channel.currency,
      coalesce(new.confirmed_at, new.matched_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
    from channel where channel.id = new.channel_id and new.confirmed_price_minor is not (
      select before.price_minor from channel_price before
      where before.product_id = new.product_id and before.channel_id = new.channel_id order by before.id desc limit 1); end;
CREATE TRIGGER channel_price_shown after update of confirmed_price_minor on listing
    when new.confirmed_price_minor is not old.confirmed_price_minor begin insert into channel_price (channel_id, product_id, price_minor, currency, shown_at)
    select new.channel_id, new.product_id, new.confirmed_price_minor, channel.currency,
      coalesce(new.confirmed_at, new.matched_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
    from channel where channel.id = new.channel_id and new.confirmed_price_minor is not (
      select before.price_minor from channel_price before
      where before.product_id = new.product_id and before.channel_id = new.channel_id order by before.id desc limit 1); end;
CREATE UNIQUE INDEX `location_code_unique` on `location` (`code`);
CREATE TABLE `location` (`id` integer not null primary key autoincrement, `code` text not null, `name` text not null, `kind` text not null check (`kind` in ('warehouse','store')), `created_at` text not null);
CREATE INDEX movement_product_location on movement (product_id, location_id);
CREATE TABLE "movement" (id integer not null primary key autoincrement, posting_id integer not null references posting (id),
      product_id integer not null references product (id), location_id integer not null references location (id),
      kind text not null check (kind = 'snapshot' or kind = 'sale' or kind = 'return' or kind = 'receipt' or kind = 'count' or kind = 'transfer' or kind = 'adjustment' or kind = 'reversal'),
      quantity integer not null, occurred_at text not null);
CREATE UNIQUE INDEX offer_rule_of on offer_rule (channel_id, coalesce(category, ''));
CREATE TABLE offer_rule (id integer primary key, channel_id integer not null references channel (id),
    category text, price_list_id integer references price_list (id), markup_bp integer, fee_minor integer,
    commission_bp integer, vat_bp integer, rounding text, rounding_way text,
    cost_list_id integer references price_list (id), min_margin_bp integer,
    floor_list_id integer references price_list (id), buffer integer, cap integer, share_bp integer, paused integer,
    changed_at text not null);
CREATE INDEX oversell_booked_at on oversell (booked_at);
CREATE TABLE oversell (posting_id integer not null references posting (id),
    product_id integer not null references product (id), location_id integer not null references location (id),
    short integer not null check (short > 0), booked_at text not null,
    primary key (posting_id, product_id, location_id)) without rowid;
CREATE TABLE person (
    id integer not null primary key autoincrement, name text not null, name_key text not null unique,
    role text not null check (role = 'owner' or role = 'warehouse' or role = 'viewer'), passphrase text not null,
    active integer not null default 1 check (active = 0 or active = 1), created_at text not null);
CREATE INDEX person_session_person on person_session (person_id);
CREATE TABLE person_session (
    id integer not null primary key autoincrement, person_id integer not null references person (id) on delete cascade,
    token_hash text not null unique, device text not null, address text not null,
    created_at text not null, seen_at text not null, expires_at text not null);
CREATE INDEX `posting_import_run_id_index` on `posting` (`import_run_id`);
CREATE INDEX posting_recorded_at on posting (recorded_at);
CREATE UNIQUE INDEX posting_request_key on posting (request_key) where request_key is not null;
CREATE INDEX posting_reverses on posting (reverses_posting_id) where reverses_posting_id is not null;
CREATE INDEX `posting_sale_id_index` on `posting` (`sale_id`);
CREATE TABLE `posting` (`id` integer not null primary key autoincrement, `kind` text not null check (`kind` in ('import','undo','sale','return','receipt','count','transfer','adjustment')), `import_run_id` integer, `sale_id` integer, `reverses_posting_id` integer, `actor` text not null, `recorded_at` text not null, first_movement_id integer, last_movement_id integer, first_price_change_id integer, last_price_change_id integer, kept_rows integer, request_key text, first_product_change_id integer, last_product_change_id integer, reason text, foreign key(`import_run_id`) references `import_run`(`id`), foreign key(`reverses_posting_id`) references `posting`(`id`));
CREATE TABLE "price" (product_id integer not null references product (id), price_list_id integer not null references price_list (id),
    gross_minor integer not null, since text not null, primary key (product_id, price_list_id)) without rowid;
CREATE INDEX price_change_product on price_change (product_id, price_list_id);
CREATE TABLE `price_change` (`id` integer not null primary key autoincrement, `posting_id` integer not null, `product_id` integer not null, `price_list_id` integer not null, `old_minor` integer, `new_minor` integer, `changed_at` text not null, foreign key(`posting_id`) references `posting`(`id`), foreign key(`product_id`) references `product`(`id`), foreign key(`price_list_id`) references `price_list`(`id`));
CREATE UNIQUE INDEX `price_list_code_unique` on `price_list` (`code`);
CREATE TABLE `price_list` (`id` integer not null primary key autoincrement, `code` text not null, `name` text not null, `currency` text not null, `created_at` text not null);
CREATE INDEX price_plan_open on price_plan (state, price_list_id) where state in ('planned', 'running');
CREATE TABLE price_plan (id integer primary key autoincrement, name text not null,
    kind text not null check (kind in ('promotion', 'change')), price_list_id integer not null references price_list (id),
    scope text not null check (scope in ('all', 'category', 'products')), category text,
    percent_bp integer, fixed_minor integer, starts_at text not null, ends_at text,
    state text not null check (state in ('planned', 'running', 'ended', 'applied', 'cancelled')),
    posting_id integer references posting (id), actor text not null, created_at text not null, ended_at text);
CREATE TABLE price_plan_product (plan_id integer not null references price_plan (id),
    product_id integer not null references product (id), price_minor integer,
    primary key (plan_id, product_id)) without rowid;
CREATE INDEX product_archived on product (archived_at) where archived_at is not null;
CREATE INDEX product_category on product (category) where category is not null;
CREATE UNIQUE INDEX `product_sku_unique` on `product` (`sku`);
CREATE INDEX product_weighed on product (id) where unit_scale > 1;
CREATE TABLE `product` (`id` integer not null primary key autoincrement, `sku` text not null, `name` text not null, `search_name` text not null, `kind` text not null default 'goods' check (`kind` in ('goods','bundle')), `unit` text not null default 'szt', `unit_scale` integer not null default '1', `vat_code` text, `origin_run_id` integer, `updated_run_id` integer, `archived_at` text, `created_at` text not null, `updated_at` text not null, category text);
CREATE TRIGGER product_renamed after update of search_name, sku on product
    when old.id <= (select indexed_to from search_progress)
      and (old.search_name is not new.search_name or old.sku is not new.sku)
    begin insert or ignore into search_stale (product_id, indexed_text) values (old.id, ' ' || old.search_name || ' ' || lower(old.sku)); end;
CREATE INDEX product_change_product on product_change (product_id, field);
CREATE INDEX product_change_renamed on product_change (changed_at) where field = 'sku';
CREATE TABLE "product_change" (id integer primary key autoincrement,
    posting_id integer not null references posting (id), product_id integer not null references product (id),
    field text not null check (field in ('name', 'unit', 'vat', 'category', 'archived', 'gtin', 'sku')),
    old_value, new_value, changed_at text not null);
CREATE INDEX product_gtin_gtin14 on product_gtin (gtin14);
CREATE TABLE "product_gtin" (product_id integer not null references product (id), gtin text not null, gtin14 text not null,
    origin_run_id integer, primary key (product_id, gtin)) without rowid;
CREATE VIRTUAL TABLE product_search using fts5(text, content='search_content', content_rowid='id',
    tokenize='trigram case_sensitive 1', detail=none, columnsize=0);
CREATE TABLE 'product_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE 'product_search_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'product_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE UNIQUE INDEX remote_entry_remote on remote_entry (channel_id, remote_id);
CREATE INDEX remote_entry_sku on remote_entry (channel_id, sku) where sku is not null;
CREATE TABLE remote_entry (
    id integer not null primary key autoincrement, channel_id integer not null references channel (id),
    remote_id text not null, remote text not null, sku text, name text not null, search_name text not null,
    price_minor integer, quantity integer, reading_id integer, seen_at text not null, gone_at text, ignored_at text);
CREATE INDEX remote_gtin_gtin14 on remote_gtin (gtin14);
CREATE TABLE remote_gtin (
    entry_id integer not null references remote_entry (id) on delete cascade, gtin text not null, gtin14 text not null,
    primary key (entry_id, gtin)) without rowid;
CREATE INDEX `reservation_product_id_location_id_state_index` on `reservation` (`product_id`, `location_id`, `state`);
CREATE TABLE `reservation` (`id` integer not null primary key autoincrement, `product_id` integer not null, `location_id` integer not null, `quantity` integer not null, `sale_id` integer, `state` text not null check (`state` in ('held','released','fulfilled')), `created_at` text not null, `ended_at` text, foreign key(`product_id`) references `product`(`id`), foreign key(`location_id`) references `location`(`id`));
CREATE INDEX `restock_closed_at_index` on `restock` (`closed_at`);
CREATE INDEX `restock_product_id_index` on `restock` (`product_id`);
CREATE TABLE `restock` (`id` integer not null primary key autoincrement, `product_id` integer not null, `quantity` integer not null, `restocked_at` text not null, `last_wave_at` text, `closed_at` text, foreign key(`product_id`) references `product`(`id`));
CREATE INDEX sale_booked_at on sale (booked_at);
CREATE UNIQUE INDEX `sale_channel_id_remote_id_unique` on `sale` (`channel_id`, `remote_id`);
CREATE INDEX sale_placed_at on sale (placed_at);
CREATE TABLE `sale` (`id` integer not null primary key autoincrement, `channel_id` integer not null, `remote_id` text not null, `number` text not null, `revision` text not null, `state` text not null check (`state` in ('placed','cancelled')), `currency` text not null, `total_minor` integer not null, `placed_at` text not null, `booked_at` text not null, foreign key(`channel_id`) references `channel`(`id`));
CREATE INDEX `sale_line_product_id_index` on `sale_line` (`product_id`);
CREATE UNIQUE INDEX `sale_line_sale_id_remote_line_unique` on `sale_line` (`sale_id`, `remote_line`);
CREATE TABLE `sale_line` (`id` integer not null primary key autoincrement, `sale_id` integer not null, `remote_line` text not null, `sku` text, `name` text, `product_id` integer, `quantity` integer not null, `booked_quantity` integer not null default '0', `unit_minor` integer, foreign key(`sale_id`) references `sale`(`id`), foreign key(`product_id`) references `product`(`id`));
CREATE VIEW search_content as
    select product.id, case when stale.product_id is null then ' ' || product.search_name || ' ' || lower(product.sku) else stale.indexed_text end as text
    from product left join search_stale stale on stale.product_id = product.id
    where product.id <= (select indexed_to from search_progress);
CREATE TABLE search_progress (indexed_to integer not null);
CREATE TABLE search_stale (product_id integer primary key, indexed_text text not null);
CREATE TABLE search_word (word text primary key) without rowid;
CREATE TABLE `setting` (`key` text, `value` text not null, `changed_at` text not null, primary key (`key`));
CREATE INDEX sign_in_attempt_tried on sign_in_attempt (tried_at);
CREATE TABLE sign_in_attempt (
    key_hash text not null primary key, failed integer not null, tried_at text not null) without rowid;
CREATE UNIQUE INDEX `source_name_unique` on `source` (`name`);
CREATE TABLE `source` (`id` integer not null primary key autoincrement, `name` text not null, `folder` text, `settings` text not null default '{}', `created_at` text not null);
CREATE TABLE stock_day (day text primary key, price_list_id integer not null references price_list (id),
    value_minor integer not null, sold_out integer not null, back integer not null, taken_at text not null) without rowid;
CREATE TABLE supplier_code (supplier_key text not null,
    kind text not null check (kind in ('code', 'gtin', 'name')), code text not null,
    product_id integer not null references product (id), confirmed_at text not null,
    primary key (supplier_key, kind, code)) without rowid;
CREATE TABLE `suppression` (`email_hash` text, `reason` text not null, `created_at` text not null, primary key (`email_hash`));
CREATE TABLE sync_lag (channel_id integer not null references channel (id), hour text not null,
    within_seconds integer not null, listings integer not null, sold_out integer not null,
    primary key (channel_id, hour, within_seconds)) without rowid;
CREATE INDEX told_shelf_run on told_shelf (run_id);
CREATE TABLE told_shelf (source_id integer not null references source (id),
    product_id integer not null references product (id), location_id integer not null references location (id),
    run_id integer not null references import_run (id), primary key (source_id, product_id, location_id)) without rowid;
CREATE INDEX `waitlist_entry_email_hash_index` on `waitlist_entry` (`email_hash`);
CREATE INDEX `waitlist_entry_product_id_state_created_at_index` on `waitlist_entry` (`product_id`, `state`, `created_at`);
CREATE TABLE `waitlist_entry` (`id` integer not null primary key autoincrement, `product_id` integer not null, `email_hash` text not null, `email_sealed` text not null, `language` text not null, `state` text not null check (`state` in ('waiting','notified','removed')), `source` text not null, `created_at` text not null, `ended_at` text, foreign key(`product_id`) references `product`(`id`));
CREATE TABLE work_draft (work text not null, device text not null,
    parts text not null, lines integer not null, actor text not null, changed_at text not null, taken_by text,
    primary key (work, device)) without rowid;
