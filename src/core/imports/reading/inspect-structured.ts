import { ok, type Outcome, type Problem, problem, refused } from '../../foundation';
import type { KeptFile } from '../containers/kept-file';
import type { FormatSurvey, StructuredFormat } from '../structured/format';
import type { Column, Detection, Profile } from '../types';
import { declaredEncoding } from './text/declared-encoding';
import { CONFIDENCE_PER_DOUBT } from './inspect-text';
import type { InspectHints } from './tables/inspect-hints';
import { openText } from './text/open-text';
import { unsettled } from './doubts/settled-doubts';
import { namedMoment } from './tables/stated-moment';
import { type Survey, surveyBytes } from './text/survey-bytes';
import { decodeSample, knownEncoding } from './text/text-decoder';

const PREVIEW_LINES = 40;

/**
 * Reads a structured file once to say what is in it. Refuses what the format refuses,
 * what holds nothing (document_no_lines, file_no_rows), encoding_unknown, encoding_undecidable.
 */
export async function inspectStructured(
  format: StructuredFormat,
  file: KeptFile,
  hints: InspectHints,
): Promise<Outcome<Detection>> {
  const bytes = await surveyBytes(file.open, hints.signal);
  const encoding = encodingOf(format, bytes, hints);
  if (typeof encoding !== 'string') return refused(encoding);
  const found = await format.survey(openText(file.open, encoding, hints.signal));
  if ('code' in found) return refused({ code: found.code, facts: { file: hints.fileName, ...found.facts } });
  const nothing = nothingIn(found, hints.fileName);
  if (nothing !== null) return refused(nothing);
  const columns = columnsOf(found, hints);
  const doubts = [...found.doubts];
  if (columns === null) doubts.unshift(problem('profile_not_fitting'));
  if (found.currency !== null && found.currency !== hints.currency && hints.overrides?.currency === undefined) {
    if (found.columns.some(({ field }) => field === 'price')) {
      doubts.push(problem('currency_differs', { currency: found.currency, expected: hints.currency }));
    }
  }
  const profile: Profile = {
    format: format.id,
    kind: found.kind,
    scope: found.scope,
    part: null,
    encoding,
    delimiter: '',
    quote: '',
    headerLine: null,
    decimalMark: '.',
    priceMode: found.priceMode,
    vatCode: found.vatCode,
    currency: found.currency ?? hints.currency,
    ...(hints.stored ? confirmedParts(found, hints.stored) : {}),
    ...hints.overrides,
    columns: columns ?? found.columns,
  };
  // How its files are written is settled once a person has said so; what speaks of this very file never is.
  const left = hints.stored !== undefined && columns !== null ? unsettled(doubts, found, hints.stored) : doubts;
  const named = namedMoment(hints.fileName);
  return ok({
    profile,
    confidence: CONFIDENCE_PER_DOUBT ** left.length,
    certain: left.length === 0,
    doubts: left,
    parts: [],
    documents: found.documents,
    asOf: found.asOf ?? named,
    asOfFrom: found.asOf !== null ? 'contents' : named !== null ? 'name' : null,
    ...(found.pricesFrom === undefined ? {} : { pricesFrom: found.pricesFrom }),
    preview: {
      raw: decodeSample(bytes.head.subarray(0, 8_192), encoding)
        .split(/\r\n?|\n/)
        .slice(0, PREVIEW_LINES),
      rows: [columnNames(found.columns), ...found.preview],
    },
  });
}

/** A list without goods, or papers without a line, of which none is refused for a better reason. */
function nothingIn({ preview, documents }: FormatSurvey, file: string): Problem | null {
  if (preview.length > 0 || documents.some(({ refusal }) => refusal !== null)) return null;
  const [first] = documents;
  if (first === undefined) return problem('file_no_rows', { file });
  return problem('document_no_lines', { file, type: first.type, number: first.number });
}

/** What a person may have said otherwise than the format, and what the file leaves open. */
function confirmedParts({ vatCode }: FormatSurvey, stored: Profile): Partial<Profile> {
  const { scope, priceMode } = stored;
  return { scope, priceMode, vatCode: vatCode === null ? null : (stored.vatCode ?? vatCode) };
}

const columnNames = (columns: readonly Column[]) => columns.map(({ header, field }) => header ?? field);

/**
 * The columns with what a person said of them: by their names, since a file may bring one more warehouse or price. Null
 * where a confirmed profile does not know a column that holds something.
 */
function columnsOf(found: FormatSurvey, { overrides, stored }: InspectHints): readonly Column[] | null {
  const told = overrides?.columns ?? stored?.columns;
  if (!told) return found.columns;
  const fresh = found.columns.some(
    (column) => column.field !== 'ignore' && !told.some(({ header }) => header === column.header),
  );
  if (fresh && overrides?.columns === undefined) return null;
  return found.columns.map((column) => {
    const own = told.find(({ header }) => header === column.header);
    return own ? { ...column, field: own.field, target: own.target } : { ...column, field: 'ignore', target: null };
  });
}

/** A byte-order mark, what a person said, what the file declares if its bytes agree, what they look like. */
function encodingOf(
  format: StructuredFormat,
  bytes: Survey,
  { overrides, fileName: file }: InspectHints,
): string | Problem {
  if (overrides?.encoding !== undefined) {
    return knownEncoding(overrides.encoding) ?? problem('encoding_unknown', { file, encoding: overrides.encoding });
  }
  const written = format.declaredEncoding(Buffer.from(bytes.head.subarray(0, 65_536)).toString('latin1'));
  return declaredEncoding(bytes, written, file);
}
