import { type ColumnMeaning, profileOverridesSchema, profileSchema, type ProfileView } from '../contract';
import { wrongUsage } from './answer';

/** One `--set column.N=field:target`; `column` is a number counted from 1, or the heading. */
interface ColumnChoice {
  readonly column: string;
  readonly field: ColumnMeaning['field'];
  readonly target: string | null;
}

export interface ProfileChoices {
  readonly fields: Partial<Omit<ProfileView, 'columns'>>;
  readonly columns: readonly ColumnChoice[];
}

const COLUMN = 'column.';
const plainFields = profileOverridesSchema.omit({ columns: true }).strict();
/** `\t` and the like cannot be typed on every keyboard. */
const DELIMITER_NAMES: Record<string, string> = {
  tab: '\t',
  space: ' ',
  '\\t': '\t',
  semicolon: ';',
  comma: ',',
  pipe: '|',
};

/** Reads what a person wants otherwise in a profile. Throws wrong usage for unknown keys and values. */
export function readProfileChoices(pairs: Readonly<Record<string, string>>): ProfileChoices {
  const columns: ColumnChoice[] = [];
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(pairs)) {
    if (key.startsWith(COLUMN)) columns.push(columnChoice(key.slice(COLUMN.length), value));
    else fields[key] = plainValue(key, value);
  }
  const parsed = plainFields.safeParse(fields);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw wrongUsage('cli_profile_key_unknown', { detail: issue ? issueText(issue) : '' });
  }
  const known = Object.entries(parsed.data).filter(([, value]) => value !== undefined);
  return { fields: Object.fromEntries(known), columns };
}

function issueText({ path, message }: { path: PropertyKey[]; message: string }): string {
  return path.length > 0 ? `${path.join('.')}: ${message}` : message;
}

const FLAGS: ReadonlySet<string> = new Set(['stockWords', 'addsRows', 'minorPrices']);

function plainValue(key: string, value: string): unknown {
  if (key === 'headerLine') return value === 'none' ? null : Number(value);
  if (key === 'delimiter') return DELIMITER_NAMES[value] ?? value;
  if (key === 'currency') return value.toUpperCase();
  if (FLAGS.has(key) && (value === 'true' || value === 'false')) return value === 'true';
  if ((key === 'vatCode' || key === 'part') && value === 'none') return null;
  return value;
}

function columnChoice(column: string, value: string): ColumnChoice {
  const [name = '', target = null] = value.split(':', 2);
  const field = profileSchema.shape.columns.element.shape.field.safeParse(name);
  if (!field.success) throw wrongUsage('cli_column_field_unknown', { column, given: name });
  return { column, field: field.data, target };
}

/** The detected columns with the chosen ones put in their places. */
export function applyColumnChoices(
  detected: readonly ColumnMeaning[],
  choices: readonly ColumnChoice[],
): ColumnMeaning[] {
  const columns = new Map(detected.map((column) => [column.column, column]));
  for (const { column, field, target } of choices) {
    const named = detected.find(({ header }) => header === column);
    const index = named?.column ?? (/^\d+$/.test(column) ? Number(column) - 1 : -1);
    if (index < 0) throw wrongUsage('cli_column_unknown', { column });
    columns.set(index, { column: index, header: columns.get(index)?.header ?? null, field, target });
  }
  return [...columns.values()].sort((a, b) => a.column - b.column);
}
