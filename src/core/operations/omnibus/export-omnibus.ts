import { translator } from '../../../contract';
import { listReductions, listShown } from '../../channels';
import type { Queryable } from '../../database';
import { type Instant, instant, minorToDecimal, ok } from '../../foundation';
import { type CsvCell, formulaSafeCsv } from '../../imports';
import type { Operations, Services } from '../../services';
import { readSettings } from '../../settings';
import { wantedChannel } from './wanted-channel';

interface Page {
  readonly channelId: number | null;
  readonly offset: number;
  readonly limit: number;
}

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  readonly total: number;
}

const BYTE_ORDER_MARK = '\ufeff';

/** Reductions, or the whole price history, as a piece of a CSV file; the pieces laid end to end are the file. */
export function exportOmnibus(services: Services): Operations['omnibus']['export'] {
  return async ({ what, channel, language: asked, ...page }) => {
    const db = services.database.read;
    const which = await wantedChannel(db, channel);
    if (!which.ok) return which;
    const now = instant(services.clock);
    const tableOf = what === 'reductions' ? reductionsTable : historyTable;
    const { columns, rows, total } = await tableOf(db, { ...page, channelId: which.value }, now);
    const language = asked ?? (await readSettings(db)).language;
    const word = (code: string, facts: Record<string, string> = {}) => translator(language).t(`${code}.what`, facts);
    const first = page.offset === 0;
    const heading = columns.map((name) => word(`omnibus_col_${name}`));
    let text = '';
    for await (const piece of formulaSafeCsv(first ? [heading, ...rows] : rows)) text += piece;
    return ok({
      name: word(`omnibus_file_${what}`, { day: now.slice(0, 10) }),
      text: first ? text : text.slice(BYTE_ORDER_MARK.length),
      rows: rows.length,
      total,
    });
  };
}

async function reductionsTable(db: Queryable, page: Page, now: Instant): Promise<Table> {
  const { items, total } = await listReductions(db, page, now);
  return {
    columns: ['channel', 'sku', 'name', 'price', 'prior', 'currency', 'since'],
    rows: items.map((one) => [
      one.channel,
      one.sku,
      one.name,
      amount(one.priceMinor),
      amount(one.priorMinor),
      one.currency,
      one.since,
    ]),
    total,
  };
}

async function historyTable(db: Queryable, page: Page): Promise<Table> {
  const { items, total } = await listShown(db, page);
  return {
    columns: ['channel', 'sku', 'name', 'price', 'currency', 'shown_at'],
    rows: items.map((one) => [one.channel, one.sku, one.name, amount(one.priceMinor), one.currency, one.at]),
    total,
  };
}

/** An amount as a number a spreadsheet can add up; nothing where no price was shown any more. */
function amount(minor: number | null): CsvCell {
  return minor === null ? null : Number(minorToDecimal(minor));
}
