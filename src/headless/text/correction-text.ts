import type { CorrectionReport } from '../../contract';
import type { Say } from '../say';
import { importText, rowProblemsText } from './import-text';

/** What came of rows that were read again: what they changed, and what is still wrong. */
export function correctionText({ report, corrected, stillOpen, problems }: CorrectionReport, say: Say): string {
  const parts = [
    say.line(report === null ? 'cli_corrected_none' : 'cli_corrected', { corrected, open: stillOpen }),
    ...(report === null ? [] : [importText(report, say)]),
  ];
  if (stillOpen > 0) {
    const shown = problems.map((found, id) => ({ ...found, id, state: 'open' as const }));
    parts.push('', rowProblemsText(shown, stillOpen, say));
  }
  return parts.join('\n');
}
