import type { CallResult, ChannelProblem } from '../../core/channels';
import { channelProblem } from '../http';
import type { RowChange, RowsRefusal } from './webservice';

/** What became of one row. `unsent`: no answer told. */
export type Verdict =
  | { readonly status: 'saved' }
  | { readonly status: 'refused'; readonly problem: ChannelProblem }
  | { readonly status: 'unsent'; readonly problem: ChannelProblem };

/** A row to be changed, and whose it is. */
export interface Write extends RowChange {
  readonly sku: string;
}

export interface Table {
  send(rows: readonly Write[]): Promise<CallResult<RowsRefusal | null>>;
  /** Which of these rows there are, and whether they stand as they should. */
  stands(rows: readonly Write[]): Promise<CallResult<ReadonlyMap<Write, boolean>>>;
}

/** PHP sets limits to the size of a request and the time it takes; the shop itself has none. */
const MOST_ROWS = 50;
const GONE_CODES = new Set([87, 92, 131]);

/**
 * Changes rows that the shop saves one after another until one fails. It does not say which, and those before stay saved. So
 * they are read: rows that stand as they should are done, the first that does not is sent alone, where a refusal can only be
 * about itself, and the rest goes on together. Once the shop cannot be spoken to it is left alone.
 */
export async function applyRows(writes: readonly Write[], table: Table): Promise<Map<Write, Verdict>> {
  const verdicts = new Map<Write, Verdict>();
  let waiting = [...writes];
  while (waiting.length > 0) {
    const batch = waiting.splice(0, MOST_ROWS);
    const open = await applyBatch(batch, table, verdicts);
    if ('problem' in open) {
      const { problem } = open;
      for (const write of [...batch, ...waiting]) {
        if (!verdicts.has(write)) verdicts.set(write, { status: 'unsent', problem });
      }
      break;
    }
    waiting = [...open.again, ...waiting];
  }
  return verdicts;
}

type Open = { readonly again: readonly Write[] } | { readonly problem: ChannelProblem };

async function applyBatch(batch: readonly Write[], table: Table, verdicts: Map<Write, Verdict>): Promise<Open> {
  const sent = await table.send(batch);
  if (!sent.ok) return { problem: sent.problem };
  if (sent.value === null) {
    for (const write of batch) verdicts.set(write, { status: 'saved' });
    return { again: [] };
  }
  const [only] = batch;
  if (only && batch.length === 1) {
    verdicts.set(only, { status: 'refused', problem: rowProblem(only.sku, sent.value) });
    return { again: [] };
  }
  const standing = await table.stands(batch);
  if (!standing.ok) return { problem: standing.problem };
  const open: Write[] = [];
  for (const write of batch) {
    const stands = standing.value.get(write);
    if (stands === undefined) verdicts.set(write, { status: 'refused', problem: gone(write.sku) });
    else if (stands) verdicts.set(write, { status: 'saved' });
    else open.push(write);
  }
  const [first, ...rest] = open;
  if (!first) return { again: [] };
  const alone = await applyBatch([first], table, verdicts);
  return 'problem' in alone ? alone : { again: rest };
}

function rowProblem(sku: string, { status, code, message }: RowsRefusal): ChannelProblem {
  if (GONE_CODES.has(code)) return gone(sku);
  const facts = { sku, message, reason: code === 0 ? status : code };
  return channelProblem('prestashop_row_refused', status >= 500 ? 'transient' : 'validation', facts);
}

function gone(sku: string): ChannelProblem {
  return channelProblem('prestashop_listing_gone', 'gone', { sku });
}
