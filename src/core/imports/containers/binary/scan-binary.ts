import { Readable } from 'node:stream';
import { ok, type Outcome, type Problem, problem, refused } from '../../../foundation';
import { declaredEncoding } from '../../reading/text/declared-encoding';
import { type ByteSurvey, guessEncoding } from '../../reading/text/encoding-detection';
import { surveyBytes } from '../../reading/text/survey-bytes';
import { type KeptFile, wholeOf } from '../kept-file';
import { binaryTooLarge, MAX_BINARY_WORKBOOK } from '../limits';
import type { Sheet } from '../sheet';
import type { Scan } from '../scanned/scan';
import { SheetCollector } from '../scanned/sheet-collector';
import { UnreadableContainer } from '../unreadable';
import type { BookSheet, LegacyTexts, OpenedBook } from './book';
import type { BinaryForm } from './open-book';
import { openedBook } from './opened-book';

/** A workbook in bytes: its sheets, and the rows of the one that is wanted. Throws as `openedBook`. */
export const scanBinary = (form: BinaryForm): Scan =>
  async function* (file, into, { encoding, signal }) {
    const book = await openBinary(form, file, encoding, signal);
    try {
      const wanted = announced(book.sheets, into);
      if (wanted === null) return;
      for await (const { rows, share } of book.rows(wanted)) {
        for (const { isHidden, ...row } of rows) into.add(wanted, row, isHidden);
        yield { bytesRead: Math.round(file.bytes * share) };
      }
    } finally {
      book.close();
    }
  };

/** Tells of all sheets, and returns the one that is wanted. */
function announced(sheets: readonly BookSheet[], into: SheetCollector): number | null {
  let wanted: number | null = null;
  for (const { name, isHidden, width } of sheets) {
    const sheet = into.begin(name);
    if (isHidden) into.hide(sheet);
    if (into.isWanted(sheet)) wanted = sheet;
    // That it has rows, and how wide they are, is all that matters of the others.
    else if (width > 0) into.add(sheet, { row: 1, cells: Array<string>(width).fill('') });
  }
  return wanted;
}

interface BinaryContents {
  readonly sheets: readonly Sheet[];
  readonly encoding: string;
  /** What is doubtful about the encoding. */
  readonly doubt: Problem | null;
}

/** The sheets worth offering, and how their texts are written. Refuses workbook_empty; throws as `openedBook`. */
export async function lookIntoBinary(
  form: BinaryForm,
  file: KeptFile,
  signal?: AbortSignal,
): Promise<Outcome<BinaryContents>> {
  const book = await openBinary(form, file, null, signal);
  book.close();
  const found = new SheetCollector(file.name, null);
  announced(book.sheets, found);
  if (found.offered.length === 0) return refused(problem('workbook_empty', { file: file.name }));
  const written = book.texts === null ? UNICODE : await legacyEncoding(book.texts, file.name, signal);
  return ok({ sheets: found.offered, ...written });
}

const UNICODE = { encoding: 'utf-8', doubt: null };
/** Where no encoding explains the letters, a person is shown this one, and asked. */
const USUAL = 'windows-1250';

async function legacyEncoding(
  { declared, isDoubtful, sample }: LegacyTexts,
  file: string,
  signal?: AbortSignal,
): Promise<{ readonly encoding: string; readonly doubt: Problem | null }> {
  if (sample.length === 0) return { encoding: declared ?? USUAL, doubt: null };
  const bytes = await surveyBytes(() => Readable.from([sample], { objectMode: false }), signal);
  const found = declaredEncoding(bytes, declared, file);
  const read = typeof found === 'string' ? found : USUAL;
  const encoding = read === 'cp852' && isMazovia(bytes) ? 'mazovia' : read;
  const guess = guessEncoding(bytes);
  const isGuessed = isDoubtful || guess.encoding === null || (declared === null && guess.doubt !== null);
  return { encoding, doubt: isGuessed ? problem('encoding_guessed', { encoding }) : null };
}

/** The ę and ł of Mazovia are letters of Slovak in 852, which has its own elsewhere. */
function isMazovia({ histogram }: ByteSurvey): boolean {
  const often = (...bytes: readonly number[]) => bytes.reduce((sum, byte) => sum + (histogram[byte] ?? 0), 0);
  return often(0x91, 0x92) > often(0x88, 0xa9);
}

/** Opens the whole of a file; `encoding` null while that of its texts is to be found out. */
async function openBinary(
  form: BinaryForm,
  file: KeptFile,
  encoding: string | null,
  signal: AbortSignal | undefined,
): Promise<OpenedBook> {
  const whole = await wholeOf(file, MAX_BINARY_WORKBOOK, binaryTooLarge(file.name), signal);
  if (!whole.ok) throw new UnreadableContainer(whole.problem);
  return openedBook({ form, bytes: whole.value, name: file.name, encoding }, signal);
}
