import type { Transaction } from '../../../database';
import { type CodeChoice, findCodeChoices, readRows, type ReadRow, type Run } from '../../../imports';
import type { Call, Services } from '../../../services';
import { askAbout, findChangedCodes, judgeCodes, skusNamed } from '../plan/codes/changed-codes';
import type { Wanted } from './wanted-rows';

/**
 * Leaves among the wrong rows those that may be goods on sale under a new code as long as nobody has said so, or what is said
 * of them cannot be: read again, they would be asked about once more.
 */
export async function leaveAsked(
  services: Services,
  trx: Transaction,
  run: Run,
  wanted: Wanted,
  { code, call }: { readonly code: CodeChoice | null; readonly call: Call },
): Promise<Wanted> {
  if (!run.profile.columns.some(({ field }) => field === 'sku')) return wanted;
  const rows = wanted.usable.flatMap(({ rows: read }) => read).filter(({ gtins }) => gtins.length > 0);
  const codes = await findChangedCodes(
    trx,
    `select value ->> 'line' as line, value ->> 'sku' as sku, value ->> 'gtins' as gtins from json_each(:rows)
     where value ->> 'sku' not in (select sku from product)`,
    { rows: JSON.stringify(rows.map(toldOf)) },
  );
  if (codes.length === 0) return wanted;
  const path = services.files.pathOf(run.fileHash);
  const reading = { signal: call.signal, bytes: run.fileBytes, path, name: run.file, hook: null, taker: null };
  const { named } = await skusNamed(
    readRows(() => services.files.read(run.fileHash), run.profile, reading),
    codes,
  );
  const told = await findCodeChoices(trx, run.id);
  const byRow = new Set([...named, ...rows.map(({ sku }) => sku)]);
  const { asked } = judgeCodes(codes, byRow, (sku) => code ?? told(sku));
  const problemOf = new Map(asked.map((one) => [one.sku, askAbout(one)[0]]));
  const isAsked = ({ rows: read }: Wanted['usable'][number]) => read.some(({ sku }) => problemOf.has(sku));
  const left = wanted.usable.filter(isAsked);
  return {
    usable: wanted.usable.filter((row) => !isAsked(row)),
    wrong: [...wanted.wrong, ...left],
    problems: [
      ...wanted.problems,
      ...left.flatMap(({ line, n, rows: read }) => {
        const found = read.map(({ sku }) => problemOf.get(sku)).find((one) => one !== undefined);
        return found === undefined ? [] : [{ ...found, line, n }];
      }),
    ],
  };
}

const toldOf = ({ line, sku, gtins }: ReadRow) => ({ line, sku, gtins: JSON.stringify(gtins) });
