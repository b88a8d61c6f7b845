import { type Problem, problem } from '../../../foundation';
import type { FileKind } from '../../types';
import type { Cells } from '../text/csv';
import type { Scans } from './scans';
import { documentInName, documentTitle, namesStock } from './title-kind';

/**
 * What scans are of, and what a person is asked of it: bare codes never say whether goods were counted or came, and where
 * none comes twice, they may as well be any list of codes. A title or the name of the file may name a document; `told` is
 * what a person said.
 */
export function scansKind(
  { lines, codes }: Scans,
  titles: readonly Cells[],
  fileName: string,
  told: FileKind | undefined,
): { readonly kind: FileKind; readonly doubts: readonly Problem[] } {
  if (told !== undefined) return { kind: told, doubts: [] };
  const named = documentTitle(titles) ?? (namesStock(titles) ? null : documentInName(fileName));
  const facts = { count: lines, codes };
  if (named === null) {
    return {
      kind: 'stock',
      doubts: [problem(lines === codes && lines > 1 ? 'scans_or_list' : 'scans_counted', facts)],
    };
  }
  const titled = problem('title_names_document', { title: named.title });
  return { kind: named.kind, doubts: [named.kind === 'delivery' ? problem('scans_delivered', facts) : titled] };
}
