import {
  describe,
  describeOnScreen,
  type ImportReport,
  type ImportRunView,
  type Language,
  type ProblemView,
  rowPlace,
  translator,
} from '../../contract';

type Result = { ok: true; value: ImportReport } | { ok: false; problem: ProblemView };

/** What a person finds beside a file that was picked up: what became of it, row by row where something is wrong. */
export function reportText(file: string, result: Result, at: Date, language: Language): string {
  const { t } = translator(language);
  const say = (code: string, facts: Record<string, unknown> = {}) => t(`${code}.what`, facts);
  const placeOf = (standing: Parameters<typeof rowPlace>[0]) => {
    const { code, facts } = rowPlace(standing);
    return say(code, { ...facts });
  };
  const lines = [`OneShelf · ${file} · ${at.toLocaleString(language === 'pl' ? 'pl-PL' : 'en-GB')}`, ''];
  if (!result.ok) return [...lines, ...inWords(result.problem, language), ''].join('\n');

  const { run, problems, reasons: asideFor } = result.value;
  const { counts } = run;
  lines.push(
    say(`cli_import_${run.state}`, { file: run.file, source: run.source, id: run.id }),
    say('cli_import_counts', {
      ...grouped(counts, language),
      ...grouped({ prices: counts.priceChanges, stock: counts.stockChanges }, language),
    }),
  );
  // A held run's reasons contain the doubts about how the file is read.
  const reasons = [...run.holdReasons, ...(run.problem ? [run.problem] : [])];
  for (const reason of reasons) lines.push('', ...inWords(reason, language));
  if (run.state === 'held') lines.push('', say('inbox_decide', { id: run.id }));
  const aside = counts.rejected + counts.warnings;
  if (aside > 0) lines.push('', say(run.state === 'failed' ? 'cli_row_faults' : 'cli_row_problems', { count: aside }));
  if (aside > problems.length && asideFor.length > 1) {
    lines.push(say('cli_row_reasons'));
    for (const reason of asideFor) {
      const { count, code, facts } = reason;
      const { number } = grouped({ number: count }, language);
      lines.push(`- ${number} × ${placeOf(reason)}: ${describe({ code, facts }, language).what}`);
    }
    lines.push('');
  }
  for (const found of problems) {
    const { column, sku, code, facts } = found;
    const row = placeOf(found);
    const place = column === null ? row : say('cli_cell_place', { place: row, column });
    lines.push(`- ${place}${sku === null ? '' : ` (${sku})`}: ${describe({ code, facts }, language).what}`);
  }
  if (aside > problems.length && problems.length > 0) lines.push(say('cli_more', { count: aside - problems.length }));
  return [...lines, ''].join('\n');
}

/** `400 000`, as a person writes it. */
function grouped(figures: Readonly<Record<string, number>>, language: Language): Record<string, string> {
  const format = new Intl.NumberFormat(language === 'pl' ? 'pl-PL' : 'en-GB', { useGrouping: 'always' });
  return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, format.format(figure)]));
}

/** What the report of a held file is told when a person has decided about its import. */
export function decisionText(state: ImportRunView['state'], at: Date, language: Language): string {
  return translator(language).t(`inbox_decided_${state}.what`, { at: at.toISOString() });
}

function inWords(problem: ProblemView, language: Language): string[] {
  const { what, kept, next } = describeOnScreen(problem, language);
  return [what, kept, next].filter((part) => part !== null);
}
