import { NOBODY } from '../../structured/documents/parties';
import { openDocument } from '../../structured/documents/facts';
import type { DeliveryLine, DocumentFacts, FileKind, Party, RowPaper } from '../../types';
import { TABLE } from './paper-facts';

interface PapersOfLines {
  readonly documents: readonly DocumentFacts[];
  readonly lines: readonly DeliveryLine[];
}

/**
 * The lines of a table by the papers that their rows name, each a document of its own in the order of the table. `documents`
 * is what stands above the table: where that has a number, the rows stand on it, and the papers they name are those it speaks
 * of. Lines that name no paper stay together.
 */
export function documentsOfRows(
  documents: readonly DocumentFacts[],
  lines: readonly DeliveryLine[],
  kind: FileKind,
): PapersOfLines {
  const papers = lines.flatMap(({ paper }) => paper ?? []);
  if (papers.length === 0) return { documents, lines };
  const [above] = documents;
  if (above !== undefined && above.number !== null) return { documents: [speakingOf(above, papers)], lines };
  const found = new Map<string, { at: number; papers: RowPaper[]; line: number }>();
  const placed = lines.map((line): DeliveryLine => {
    const key = line.paper === undefined ? '' : keyOf(line.paper);
    const one = found.get(key) ?? { at: found.size, papers: [], line: line.line };
    found.set(key, one);
    if (line.paper !== undefined) one.papers.push(line.paper);
    return { ...line, document: one.at };
  });
  return {
    documents: [...found.values()].map(({ papers: own, line }) => documentOf(own, line, above, kind)),
    lines: placed,
  };
}

/** Two suppliers may number alike. */
const keyOf = ({ number, supplier }: RowPaper): string =>
  JSON.stringify([number, supplier.taxId ?? supplier.name?.toLowerCase() ?? null]);

function documentOf(
  papers: readonly RowPaper[],
  line: number,
  above: DocumentFacts | undefined,
  kind: FileKind,
): DocumentFacts {
  const [first] = papers;
  const base = above ?? openDocument(TABLE, kind, line);
  if (first === undefined) return { ...base, line };
  const supplier = papers.map((paper) => paper.supplier).find(isNamed) ?? base.supplier;
  return {
    ...base,
    type: first.type ?? base.type,
    number: first.number,
    issuedAt: papers.map(({ issuedAt }) => issuedAt).find((day) => day !== null) ?? base.issuedAt,
    supplier: isNamed(supplier) ? supplier : NOBODY,
    related: distinct([...base.related, ...papers.flatMap(({ related }) => related)], first.number),
    orders: distinct([...base.orders, ...papers.flatMap(({ orders }) => orders)], first.number),
    line,
  };
}

function speakingOf(above: DocumentFacts, papers: readonly RowPaper[]): DocumentFacts {
  const { number } = above;
  return {
    ...above,
    related: distinct([...above.related, ...papers.flatMap((paper) => [paper.number, ...paper.related])], number),
    orders: distinct([...above.orders, ...papers.flatMap(({ orders }) => orders)], number),
  };
}

const isNamed = ({ name, taxId, gln }: Party): boolean => name !== null || taxId !== null || gln !== null;

const distinct = (numbers: readonly string[], own: string | null): string[] =>
  [...new Set(numbers)].filter((one) => one !== own);
