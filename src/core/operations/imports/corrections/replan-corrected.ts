import type { Transaction } from '../../../database';
import {
  type CodeChoice,
  findRejectedRows,
  findSource,
  keepCodeChoice,
  type RowProblem,
  type Run,
  updateRun,
  writeCorrections,
} from '../../../imports';
import type { Call, Services } from '../../../services';
import { OLDER_FILE } from '../as-of';
import { planFile } from '../plan-file';
import { isOfTheFile } from '../waiting-run';
import type { Took } from './apply-corrected';
import type { Wanted } from './wanted-rows';

/**
 * Plans a run that waits again, with the corrected rows in their places: what a person sees is what will be applied. It
 * goes on waiting, whatever the correction cures.
 */
export async function replanCorrected(
  services: Services,
  trx: Transaction,
  run: Run,
  { usable, wrong, problems }: Wanted,
  { code }: { readonly code: CodeChoice | null },
  call: Call,
): Promise<Took> {
  // A row that says nothing would be gone from the file without a word: it stays as it was.
  const saying = wrong.filter((_, i) => problems[i]?.code !== 'row_says_nothing');
  await writeCorrections(trx, run.id, [...usable, ...saying]);
  if (code !== null) {
    const skus = usable.flatMap(({ rows }) => rows.map(({ sku }) => sku));
    await keepCodeChoice(trx, run.id, code, skus);
  }
  const planned = await planFile(
    services,
    trx,
    {
      sourceId: run.sourceId,
      runId: run.id,
      file: { hash: run.fileHash, name: run.file, bytes: run.fileBytes, modifiedAt: run.asOf },
      profile: run.profile,
      asOf: run.asOf,
      statesMoment: false,
      overridesNewer: run.holdReasons.some(({ code }) => code === OLDER_FILE),
      mode: 'plan',
      passBrake: false,
      acceptSuspicious: false,
      documents: [],
      expectedId: null,
      readsAll: true,
      thresholds: (await findSource(trx, run.source))?.settings.brake ?? {},

      reasons: run.holdReasons.filter(isKnownBeforehand),
    },
    call,
  );
  const held = planned.state === 'planned' && run.state === 'held' && planned.holdReasons.length > 0;
  if (held) await updateRun(trx, run.id, { state: 'held' });
  // A row that reads well by itself may still contradict another one of the file.
  const after = await findRejectedRows(trx, run.id, usable);
  const contradicting = after.filter(({ state }) => state === 'open');
  const left: RowProblem[] = [
    ...problems,
    ...contradicting.map(({ line, n }) => ({
      line,
      n,
      column: null,
      sku: null,
      value: null,
      severity: 'rejected' as const,
      code: 'row_contradicts_another',
      facts: { line },
    })),
  ];
  return { runId: run.id, corrected: usable.length - contradicting.length, problems: left };
}

/** What the brake finds it finds again; everything else was known before the file was read. */
function isKnownBeforehand(reason: { readonly code: string }): boolean {
  return !reason.code.startsWith('brake_') || isOfTheFile(reason);
}
