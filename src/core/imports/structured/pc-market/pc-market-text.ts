import { type Problem, problem } from '../../../foundation';
import type { Column } from '../../types';
import type { FormatBatch, FormatRecord, FormatSurvey, OpenText, StructuredFormat } from '../format';
import { cellsFor, firstCells } from '../record-cells';
import { textLines } from '../text-lines';
import { DocumentReader, factsOf, promisedLines } from './document-reader';
import { COLUMNS } from './goods-line';

/** PC-Market (Insoft): a document as `Key:Value` lines, its goods as `Linia:Nazwa{…}Kod{…}…`. */
export const pcMarketTextFormat: StructuredFormat = {
  id: 'pc-market-text',
  recognises,
  declaredEncoding,
  survey,
  read,
};

/** Codes of `TypPolskichLiter`. Others are left to the look of the bytes. */
const LETTERS: Readonly<Record<string, string>> = {
  LA: 'iso-8859-2',
  IS: 'iso-8859-2',
  WI: 'windows-1250',
  WN: 'windows-1250',
  IB: 'cp852',
  L2: 'cp852',
  DO: 'cp852',
  MA: 'mazovia',
  MZ: 'mazovia',
};

function recognises(head: string): boolean {
  const keys = new Set(
    head
      .slice(0, 8192)
      .match(/^[ \t]*\p{L}\w*(?=:)/gmu)
      ?.map((key) => key.trim().toLowerCase()),
  );
  if (isOneLine(head)) return true;
  return keys.has('typdok') && (keys.has('typpolskichliter') || keys.has('linia') || keys.has('nrdok'));
}

/**
 * A file whose line ends were lost on the way (pasted, mailed as text). Where a value ends and the next key begins cannot be
 * told any more: `Nazwa` may have colons of its own.
 */
const isOneLine = (head: string): boolean =>
  /^[ \t]*(?:TypPolskichLiter|TypDok):[^\r\n]*TypDok:[^\r\n]*Linia:|^[ \t]*TypDok:[^\r\n]*Linia:/i.test(head);

function lettersOf(head: string): string {
  return /^[ \t]*TypPolskichLiter:[ \t]*(\w+)/im.exec(head)?.[1]?.toUpperCase() ?? '';
}

function declaredEncoding(head: string): string | null {
  return LETTERS[lettersOf(head)] ?? null;
}

async function survey(text: OpenText): Promise<FormatSurvey | Problem> {
  const reader = new DocumentReader();
  let failure: Problem | null = null;
  for await (const lines of textLines(text())) {
    for (const { text: content, line } of lines) {
      if (isOneLine(content)) return problem('pcm_one_line');
      failure ??= reader.take(content, line) ?? null;
    }
    if (failure !== null) return failure;
  }
  failure = reader.end();
  if (failure !== null) return failure;
  const documents = reader.drafts.map(factsOf);
  const kinds = new Set(documents.map(({ kind }) => kind));
  const kind = (['delivery', 'outgoing', 'orders'] as const).find((one) => kinds.has(one)) ?? 'other';
  const uncounted = reader.drafts.filter((draft) => promisedLines(draft) === null).map(({ keys }) => keys.nrdok ?? '');
  return {
    kind,
    columns: COLUMNS,
    priceMode: 'net',
    vatCode: null,
    currency: null,
    documents,
    asOf: null,
    scope: 'partial',
    doubts: uncounted.map((number) => problem('pcm_lines_uncounted', { number })),
    preview: await firstCells(records(text, COLUMNS)),
  };
}

function read(text: OpenText, profile: { columns: readonly Column[] }): AsyncGenerator<FormatBatch> {
  return records(text, profile.columns);
}

async function* records(text: OpenText, columns: readonly Column[]): AsyncGenerator<FormatBatch> {
  const reader = new DocumentReader();
  for await (const lines of textLines(text())) {
    const batch: FormatRecord[] = [];
    for (const { text: content, line } of lines) {
      const taken = reader.take(content, line);
      if (taken !== null) {
        yield { records: [], failure: taken };
        return;
      }
      const values = reader.takeValues();
      if (values === null) continue;
      batch.push({ line, cells: cellsFor(columns, values), document: reader.drafts.length - 1, aside: null });
    }
    if (batch.length > 0) yield { records: batch, failure: null };
  }
  yield { records: [], failure: reader.end() };
}
