import type { Knex } from 'knex';
import { type ActivityView, describe, translator } from '../../../contract';
import type { Queryable } from '../../database';
import type { Operations, Services } from '../../services';
import { csvPiece } from '../csv-piece';
import { codesSaying, subjectOf } from './activity-subjects';

type Input = Parameters<Operations['master']['activity']>[0];
type ExportInput = Parameters<Operations['master']['exportActivity']>[0];

interface ActivityRow extends Omit<ActivityView, 'facts'> {
  facts: string;
}

const COLUMNS = ['when', 'who', 'severity', 'what', 'code'] as const;

/** One page of what happened, newest first. */
export async function readActivity(
  db: Queryable,
  { offset, limit, ...which }: Input,
): Promise<{ items: ActivityView[]; total: number }> {
  const about = which.about === undefined ? null : await codesAbout(db, which.about);
  const wanted = narrowed(db, which, about);
  const { n: total } = (await wanted.clone().count({ n: '*' }).first()) as { n: number };
  const rows = await wanted
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit)
    .select<ActivityRow[]>('id', 'at', 'actor', 'severity', 'code', 'facts');
  return {
    items: rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as ActivityView['facts'] })),
    total,
  };
}

export async function readActors(db: Queryable): Promise<string[]> {
  return db('activity').whereNotNull('actor').distinct('actor').orderBy('actor').pluck<string[]>('actor');
}

/** The same entries in words, as a piece of a CSV file. */
export async function exportActivity(services: Services, { language, ...input }: ExportInput) {
  const { items, total } = await readActivity(services.database.read, input);
  return csvPiece(services, language, {
    file: 'activity_file',
    columns: COLUMNS.map((column) => `activity_col_${column}`),
    offset: input.offset,
    total,
    rows: (tongue) =>
      items.map((entry) => [
        entry.at,
        entry.actor,
        translator(tongue).t(`activity_severity_${entry.severity}.what`),
        describe(entry, tongue).what,
        entry.code,
      ]),
  });
}

async function codesAbout(db: Queryable, subject: NonNullable<Input['about']>): Promise<string[]> {
  const codes = await db('activity').distinct('code').pluck<string[]>('code');
  return codes.filter((code) => subjectOf(code) === subject);
}

function narrowed(
  db: Queryable,
  { actor, severity, from, until, search }: Omit<Input, 'offset' | 'limit'>,
  codes: readonly string[] | null,
): Knex.QueryBuilder {
  const query = db('activity');
  if (actor !== undefined) query.where({ actor });
  if (severity !== undefined) query.where({ severity });
  if (from !== undefined) query.where('at', '>=', new Date(from).toISOString());
  if (until !== undefined) query.where('at', '<', new Date(until).toISOString());
  if (codes !== null) query.whereIn('code', [...codes]);
  const words = search.trim();
  if (words !== '') {
    query.where(
      (either) =>
        void either.whereIn('code', codesSaying(words)).orWhereRaw('instr(lower(facts), lower(?)) > 0', [words]),
    );
  }
  return query;
}
