import { type Problem, problem } from '../../foundation';
import { declaredEncoding } from '../reading/text/declared-encoding';
import { encodingByMark, guessEncoding } from '../reading/text/encoding-detection';
import { otherTextFormat } from '../reading/tables/file-kind';
import { surveyBytes } from '../reading/text/survey-bytes';
import { decodeSample, knownEncoding } from '../reading/text/text-decoder';
import type { KeptFile } from './kept-file';

/** What a text that is a workbook was written as. */
export type TextWorkbook = 'spreadsheet-xml' | 'fods' | 'html';

/** How a text that is no table is written, where its records may be read as the rows of one. */
export type Markup = 'xml' | 'json';

const SPREADSHEET = /urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/;
const FLAT_ODS = /office:mimetype\s*=\s*["']application\/vnd\.oasis\.opendocument\.spreadsheet/;
const HTML =
  /^<(?:!doctype html|(?:html|head|meta|style|table|body|div|title|center|font|h[1-6]|p|br|b|link|script)[\s>/])/i;
const NOTHING_YET = /^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*\?>)+/;
const CHARSET = /<meta[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i;
const XML_ENCODING = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/;

/** Whether a text is a workbook: the tables of a web page, Excel's XML of 2003, LibreOffice's flat XML. By content, never by name. */
export function textWorkbook(head: Uint8Array): TextWorkbook | null {
  const text = decodeSample(head, encodingByMark(head) ?? 'windows-1252').replace(/^(?:\ufeff|ï»¿)/, '');
  if (!/^\s*</.test(text)) return null;
  if (SPREADSHEET.test(text) && /<(?:\w+:)?Workbook[\s>]/.test(text)) return 'spreadsheet-xml';
  if (/<office:document[\s>]/.test(text) && FLAT_ODS.test(text)) return 'fods';
  return HTML.test(text.replace(NOTHING_YET, '')) ? 'html' : null;
}

/** Whether a text is XML or JSON of some kind; null for anything else. */
export function markupOf(head: Uint8Array): Markup | null {
  const text = decodeSample(head, encodingByMark(head) ?? 'windows-1252').replace(/^(?:\ufeff|ï»¿)/, '');
  const kind = otherTextFormat(text);
  return kind === 'XML' ? 'xml' : kind === 'JSON' ? 'json' : null;
}

/** The encoding of such a text, with what is doubtful about it. */
export async function textWorkbookEncoding(
  file: KeptFile,
  kind: TextWorkbook | Markup | 'aligned',
  signal?: AbortSignal,
): Promise<{ readonly encoding: string; readonly doubt: Problem | null } | { readonly refusal: Problem }> {
  const bytes = await surveyBytes(file.open, signal);
  const head = Buffer.from(bytes.head.subarray(0, 65_536)).toString('latin1');
  const written =
    (kind === 'html' ? CHARSET.exec(head) : null)?.[1] ??
    (kind === 'aligned' ? null : XML_ENCODING.exec(head)?.[1]) ??
    null;
  const known = written === null || knownEncoding(written) === null ? null : written;
  const encoding = declaredEncoding(bytes, known, file.name);
  if (typeof encoding !== 'string') return { refusal: encoding };
  if (known !== null || encodingByMark(bytes.head) !== null) return { encoding, doubt: null };
  const guess = guessEncoding(bytes);
  const doubt = guess.encoding === null || guess.doubt === null ? null : problem(guess.doubt, { encoding });
  return { encoding, doubt };
}
