import type { VerifyReport } from '../../../../contract';
import { isDamage } from '../../../database';
import type { Services } from '../../../services';
import { alertChecks } from './alert-checks';
import { channelChecks } from './channel-checks';
import type { CheckResult } from './check';
import { deliveryChecks } from './delivery-checks';
import { derivedCheck } from './derived-check';
import { fileChecks } from './file-checks';
import { importChecks, ledgerChecks } from './ledger-checks';
import { searchCheck } from './search-check';

const CHECKS = [
  ...fileChecks,
  ...ledgerChecks,
  ...importChecks,
  ...deliveryChecks,
  derivedCheck,
  searchCheck,
  ...channelChecks,
  ...alertChecks,
];

/** Looks at every invariant of the master, one after another; a broken one never hides the next. */
export async function verifyMaster(services: Services): Promise<VerifyReport> {
  const checks: CheckResult[] = [];
  for (const { code, look } of CHECKS) checks.push({ code, ...(await look(services).catch(unreadable)) });
  return { ok: checks.every(({ broken }) => broken === 0), checks };
}

/** Pages too damaged to read are a finding, not the end of the search. */
function unreadable(cause: unknown): Omit<CheckResult, 'code'> {
  if (isDamage(cause)) return { checked: 0, broken: 1, examples: [cause.message] };
  throw cause;
}
