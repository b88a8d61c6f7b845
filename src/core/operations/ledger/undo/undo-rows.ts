import type { UndoRow } from '../../../../contract';
import type { Transaction } from '../../../database';
import { unitScale } from '../../../imports';
import { postingKind } from '../posting-store';

export const SHOWN_ROWS = 50;

interface Found {
  sku: string;
  what: string;
  now: string | number | null;
  becomes: string | number | null;
  unitScale: number;
  currency: string | null;
  kept: number;
  causeId: number | null;
  causeKind: string | null;
  causePrices: number | null;
}

const CAUSE = 'cause.id as causeId, cause.kind as causeKind, cause.first_price_change_id as causePrices';

/** SQL of one part of the plan each; `LIMITED` is the part's table cut down to what is shown, before anything is joined. */
const PARTS: readonly { readonly from: string; readonly kept: string; readonly sql: string }[] = [
  {
    from: 'undo_product',
    kept: 'later_posting_id is not null',
    sql: `select product.sku, 'product' as what, product.name as now,
        case when later_posting_id is not null then product.name end as becomes, product.unit_scale as unitScale,
        null as currency, later_posting_id is not null as kept, ${CAUSE}
      from LIMITED row join product on product.id = row.product_id left join posting cause on cause.id = later_posting_id`,
  },
  {
    from: 'undo_price',
    kept: 'later_posting_id is not null',
    sql: `select product.sku, 'price:' || list.code as what, price.gross_minor as now,
        case when later_posting_id is null then row.old_minor else price.gross_minor end as becomes,
        product.unit_scale as unitScale, list.currency, later_posting_id is not null as kept, ${CAUSE}
      from LIMITED row join product on product.id = row.product_id join price_list list on list.id = row.price_list_id
        left join price on price.product_id = row.product_id and price.price_list_id = row.price_list_id
        left join posting cause on cause.id = later_posting_id`,
  },
  {
    from: 'undo_stock',
    kept: 'later_posting_id is not null',
    // A delivery may name a product twice: the level becomes what is left of it without any of its lines.
    sql: `select product.sku, 'stock:' || location.code as what, level.on_hand as now,
        level.on_hand - coalesce((select sum(part.quantity) from movement made
          join undo_stock part on part.movement_id = made.id and part.later_posting_id is null
          where made.product_id = row.product_id and made.location_id = row.location_id), 0) as becomes,
        product.unit_scale as unitScale, null as currency, later_posting_id is not null as kept, ${CAUSE}
      from LIMITED row join product on product.id = row.product_id join location on location.id = row.location_id
        join level on level.product_id = row.product_id and level.location_id = row.location_id
        left join posting cause on cause.id = later_posting_id`,
  },
  {
    from: 'undo_field',
    kept: 'kept',
    sql: `select product.sku, row.field as what, row.now_value as now,
        case when row.kept then row.now_value else row.old_value end as becomes,
        product.unit_scale as unitScale, null as currency, row.kept, ${CAUSE}
      from LIMITED row join product on product.id = row.product_id
        left join posting cause on cause.id = row.later_posting_id`,
  },
];

/** The first rows of the plan in the TEMP tables, those that are kept first; before it is carried out. */
export async function undoRows(trx: Transaction, which: 'all' | 'kept'): Promise<UndoRow[]> {
  const rows: UndoRow[] = [];
  for (const kept of which === 'kept' ? ['kept'] : ['kept', 'reverted']) {
    for (const part of PARTS) {
      const left = SHOWN_ROWS - rows.length;
      if (left <= 0) return inOneUnit(trx, rows);
      const wanted = kept === 'kept' ? part.kept : `not (${part.kept})`;
      const limited = `(select * from ${part.from} where ${wanted} order by rowid limit ${left})`;
      const found = await trx.raw<Found[]>(part.sql.replace('LIMITED', limited));
      rows.push(...found.map(undoRow));
    }
  }
  return inOneUnit(trx, rows);
}

/** Where a unit goes back with the stock (pieces for kilograms), as many units as lie there then, told in the unit of now. */
async function inOneUnit(trx: Transaction, rows: UndoRow[]): Promise<UndoRow[]> {
  const units = await trx.raw<{ sku: string; old: string | null; now: string }[]>(
    `select sku, old_value as old, now_value as now from undo_field f join product p on p.id = f.product_id
     where f.field = 'unit' and f.kept = 0 and sku in (select value from json_each(:skus))`,
    { skus: JSON.stringify([...new Set(rows.map(({ sku }) => sku))]) },
  );
  return rows.map((row) => {
    const unit = units.find(({ sku }) => sku === row.sku);
    if (!unit || unit.old === null || row.kept || row.becomes === null || !row.what.startsWith('stock:')) return row;
    return { ...row, becomes: String((Number(row.becomes) * unitScale(unit.now)) / unitScale(unit.old)) };
  });
}

function undoRow({ causeId, causeKind, causePrices, kept, now, becomes, ...row }: Found): UndoRow {
  const cause = causeId === null || causeKind === null ? null : { id: causeId, kind: causeKind };
  return {
    ...row,
    now: asText(now),
    becomes: asText(becomes),
    kept: kept === 1,
    keptBecause: cause && { id: cause.id, kind: postingKind(cause.kind, causePrices !== null) },
  };
}

/** SQLite hands numbers back from a column it was given numbers for. */
const asText = (value: string | number | null) => (value === null ? null : String(value));
