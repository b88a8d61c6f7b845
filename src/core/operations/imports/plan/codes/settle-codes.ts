import type { Transaction } from '../../../../database';
import { findCodeChoices, readRows, type RowProblem } from '../../../../imports';
import { rowsOfRun } from '../../corrections/rows-of-run';
import type { StagedFile } from '../../planning';
import type { Staging } from '../../stage-file';
import {
  askAbout,
  type ChangedCode,
  findChangedCodes,
  judgeCodes,
  skusNamed,
  skusOf,
  warnOfShared,
} from './changed-codes';

/** What became of staged rows whose code nobody has, and whose barcode goods on sale have. */
export interface SettledCodes {
  /** Set aside until a person says whether the code has changed; they are no longer staged. */
  readonly asked: readonly ChangedCode[];
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
  /** Lines of theirs beyond the first of each, where several lines made one row. */
  readonly unfolded: number;
}

/** More of them in one file are one mistake, and need not all be told. */
const MOST_TOLD = 1000;
const NOTHING: SettledCodes = { asked: [], problems: [], warnings: [], unfolded: 0 };

/**
 * Sets rows aside that may be goods on sale under a new code, and makes those of them that a person said are so rows of the
 * products they rename. The file is read once more where there are any: only all of it tells what else it names.
 */
export async function settleChangedCodes(
  { services, trx, request, call }: Omit<Staging, 'filter' | 'targets'>,
  { problems }: StagedFile,
  { manyLines }: { readonly manyLines: boolean },
): Promise<SettledCodes> {
  const { profile, file, runId, correctedOnly = false } = request;
  if (!profile.columns.some(({ field }) => field === 'sku')) return NOTHING;
  const codes = await findChangedCodes(
    trx,
    'select line, sku, gtins from stage where product_id is null and gtins is not null',
  );
  if (codes.length === 0) return NOTHING;
  // Corrected rows are some of a file, whose other rows name goods too.
  const batches = correctedOnly
    ? readRows(() => services.files.read(file.hash), profile, {
        ...{ signal: call.signal, bytes: file.bytes, path: services.files.pathOf(file.hash), name: file.name },
        ...{ hook: null, taker: null },
      })
    : rowsOfRun(services, trx, request, call, { watch: (_line, _n, cells) => cells });
  const { named, lines } = await skusNamed(batches, codes);
  const told = [...named, ...problems.flatMap(({ sku }) => sku ?? []), ...(await ownersStaged(trx, codes))];
  const { asked, renamed, separate } = judgeCodes(codes, new Set(told), await findCodeChoices(trx, runId));
  await trx.raw('delete from stage where product_id is null and sku in (select value from json_each(?))', [
    JSON.stringify(asked.map(({ sku }) => sku)),
  ]);
  await trx.raw(
    `update stage set product_id = value ->> 'productId' from json_each(?)
     where stage.product_id is null and stage.sku = value ->> 'sku'`,
    [JSON.stringify(renamed.map(({ sku, owners }) => ({ sku, productId: owners[0].productId })))],
  );
  // While nobody has said that they are gone, a full file does not take their stock away.
  await trx.raw(
    'insert or ignore into known_product select p.id from json_each(?) known join product p on p.sku = known.value',
    [JSON.stringify(skusOf([...asked, ...renamed]))],
  );
  const asking = asked.flatMap((code) => askAbout(code, manyLines ? [...(lines.get(code.sku) ?? [])] : undefined));
  return {
    asked,
    problems: asking,
    warnings: separate.slice(0, MOST_TOLD).map(warnOfShared),
    unfolded: asking.length - asked.length,
  };
}

/** Known by another key than a SKU, or in a row that a person wrote. */
async function ownersStaged(trx: Transaction, codes: readonly ChangedCode[]): Promise<string[]> {
  const rows = await trx.raw<{ sku: string }[]>(
    `select p.sku from json_each(?) known join product p on p.sku = known.value
     where p.id in (select product_id from stage where product_id is not null)`,
    [JSON.stringify([...new Set(skusOf(codes))])],
  );
  return rows.map(({ sku }) => sku);
}
