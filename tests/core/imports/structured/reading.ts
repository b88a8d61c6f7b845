import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../../src/core/foundation';
import type { Profile } from '../../../../src/core/imports';
import type {
  FormatRecord,
  FormatSurvey,
  OpenText,
  StructuredFormat,
} from '../../../../src/core/imports/structured/format';
import { decodeSample, knownEncoding } from '../../../../src/core/imports/reading/text/text-decoder';

/** Files none of us wrote; null when the folder of samples is not there, and the tests that need it say so. */
export const SAMPLES = process.env.ONESHELF_SAMPLES || null;
if (SAMPLES === null) {
  console.warn('Reading of real files was not tested: ONESHELF_SAMPLES does not name the folder of samples.');
}

/** A text opened again and again, in pieces small enough to cut words, tags and surrogate pairs. */
export function textOf(content: string, piece = 997): OpenText {
  return async function* () {
    for (let at = 0; at < content.length; at += piece) yield content.slice(at, at + piece);
  };
}

/** A sample decoded as the format says it should be. */
export function sampleText(format: StructuredFormat, path: string, fallback = 'utf-8'): string {
  const bytes = readFileSync(join(SAMPLES ?? '', path));
  const declared = format.declaredEncoding(bytes.subarray(0, 65_536).toString('latin1'));
  return decodeSample(bytes, (declared === null ? null : knownEncoding(declared)) ?? fallback).replace(/^\ufeff/, '');
}

export async function surveyed(format: StructuredFormat, content: string): Promise<FormatSurvey> {
  const survey = await format.survey(textOf(content));
  if ('code' in survey) throw new Error(`refused: ${JSON.stringify(survey)}`);
  return survey;
}

export async function refusal(format: StructuredFormat, content: string): Promise<Problem> {
  const survey = await format.survey(textOf(content));
  if (!('code' in survey)) throw new Error('not refused');
  return survey;
}

export interface WholeFile {
  readonly survey: FormatSurvey;
  readonly records: FormatRecord[];
  readonly failure: Problem | null;
  /** The cells of a record by the names of their columns. */
  readonly named: Record<string, string>[];
}

/** Surveys and reads a text to its end, with the profile the survey leads to. */
export async function readWhole(format: StructuredFormat, content: string): Promise<WholeFile> {
  const survey = await surveyed(format, content);
  const records: FormatRecord[] = [];
  let failure: Problem | null = null;
  for await (const batch of format.read(textOf(content), profileOf(format, survey))) {
    records.push(...batch.records);
    failure = batch.failure;
  }
  const names = survey.columns.map(({ header, field }) => header ?? field);
  const named = records.map(({ cells }) => Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])));
  return { survey, records, failure, named };
}

export function profileOf(format: StructuredFormat, survey: FormatSurvey): Profile {
  return {
    format: format.id,
    kind: survey.kind,
    scope: survey.scope,
    part: null,
    encoding: 'utf-8',
    delimiter: '',
    quote: '',
    headerLine: null,
    decimalMark: '.',
    priceMode: survey.priceMode,
    vatCode: survey.vatCode,
    currency: survey.currency ?? 'PLN',
    columns: survey.columns,
  };
}
