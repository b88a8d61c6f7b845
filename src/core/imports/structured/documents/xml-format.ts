import type { Problem } from '../../../foundation';
import type { Column } from '../../types';
import type { FormatBatch, FormatRecord, FormatSurvey, OpenText, StructuredFormat } from '../format';
import { readXml, xmlEncoding, type XmlItem } from '../xml';
import { rootOf, type XmlRoot } from './root';

/** One pass over a file of XML documents. A new one is made for every pass. */
export interface DocumentReading {
  /** Which elements it wants whole, by path of local names. */
  take(path: string): boolean;
  /** Looks at the next element; a problem refuses the whole file. */
  read(item: XmlItem): Problem | null;
  /** Called once behind the last element. */
  end(): Problem | null;
  /** Records that are complete, in file order, each handed over once. */
  takeRecords(): FormatRecord[];
  survey(): Omit<FormatSurvey, 'preview'>;
}

interface Definition {
  readonly id: string;
  readonly recognises: (root: XmlRoot, head: string) => boolean;
  /** `columns` are those of the survey; null while the survey is being made, and then records are not kept. */
  readonly start: (columns: readonly Column[] | null) => DocumentReading;
}

const BATCH_RECORDS = 300;
const PREVIEW_RECORDS = 20;

/**
 * A structured format whose files are XML. It is read once to learn its documents and columns (totals, currencies and
 * parties may come behind the lines) and once more for its records; memory holds one element at a time.
 */
export function xmlFormat({ id, recognises, start }: Definition): StructuredFormat {
  return {
    id,
    recognises: (head) => {
      const root = rootOf(head);
      return root !== null && recognises(root, head);
    },
    declaredEncoding: xmlEncoding,
    survey: async (text) => {
      const reading = start(null);
      for await (const { failure } of batches(text, reading)) if (failure !== null) return failure;
      const survey = reading.survey();
      return { ...survey, preview: await previewOf(text, start(survey.columns)) };
    },
    read: (text, profile) => batches(text, start(profile.columns)),
  };
}

async function* batches(text: OpenText, reading: DocumentReading): AsyncGenerator<FormatBatch> {
  let records: FormatRecord[] = [];
  for await (const { items, failure } of readXml(text(), { take: (path) => reading.take(path) })) {
    const problem = failure ?? firstProblem(reading, items);
    records.push(...reading.takeRecords());
    if (problem !== null) {
      yield { records, failure: problem };
      return;
    }
    if (records.length < BATCH_RECORDS) continue;
    yield { records, failure: null };
    records = [];
  }
  const failure = reading.end();
  records.push(...reading.takeRecords());
  yield { records, failure };
}

function firstProblem(reading: DocumentReading, items: readonly XmlItem[]): Problem | null {
  for (const item of items) {
    const problem = reading.read(item);
    if (problem !== null) return problem;
  }
  return null;
}

async function previewOf(text: OpenText, reading: DocumentReading): Promise<readonly (readonly string[])[]> {
  const preview: (readonly string[])[] = [];
  for await (const { records } of batches(text, reading)) {
    preview.push(...records.map(({ cells }) => cells));
    if (preview.length >= PREVIEW_RECORDS) break;
  }
  return preview.slice(0, PREVIEW_RECORDS);
}
