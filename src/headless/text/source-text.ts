import type { SourceView } from '../../contract';
import type { Say } from '../say';

/** The sources in a table, and under it every file that waits and why. */
export function sourcesText(sources: readonly SourceView[], say: Say): string {
  const columns = ['source', 'folder', 'patterns', 'schedule', 'state', 'files_waiting'];
  const table = say.table(
    columns.map((column) => say.line(`cli_col_${column}`)),
    sources.map((source) => [
      source.name,
      source.folder ?? (source.name === 'default' ? say.line('cli_source_inbox') : '–'),
      source.patterns.join(', ') || say.line('cli_source_every_name'),
      source.schedule ?? say.line('cli_source_at_once'),
      say.line(stateOf(source)),
      source.watch ? say.number(source.watch.waiting.length) : '–',
    ]),
  );
  const waiting = sources.flatMap(({ watch }) => watch?.waiting ?? []);
  // Sources that share a folder see the same files in it.
  const lines = [...new Set(waiting.map(({ problem, since }) => `${say.time(since)}  ${say.what(problem)}`))];
  return lines.length === 0 ? table : [table, '', ...lines].join('\n');
}

function stateOf({ watch }: SourceView): string {
  if (watch === null) return 'cli_source_unwatched';
  return watch.goneSince === null ? 'cli_source_watched' : 'cli_source_gone';
}
