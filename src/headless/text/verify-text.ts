import type { VerifyReport } from '../../contract';
import type { Say } from '../say';

/** Every invariant with how much was looked at and what was found broken. */
export function verifyText({ ok, checks }: VerifyReport, say: Say): string {
  const lines = checks.map(({ code, checked, broken, examples }) => {
    const facts = { checked: say.number(checked), broken: say.number(broken) };
    const mark = broken === 0 ? '✓' : '✗';
    const found =
      broken === 0 ? '' : ` – ${say.line('cli_verify_broken', { ...facts, examples: examples.join('; ') })}`;
    return `  ${mark} ${say.what({ code, facts })} (${facts.checked})${found}`;
  });
  return [say.line(ok ? 'cli_verify_ok' : 'cli_verify_bad'), ...lines].join('\n');
}
