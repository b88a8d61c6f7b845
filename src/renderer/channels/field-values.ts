import type { ChannelKindView } from '../../contract';

export type Field = ChannelKindView['fields'][number];

/** Nobody types what signing in grants. */
export function typedFields(fields: readonly Field[]): Field[] {
  return fields.filter((field) => field.granted !== true);
}

export function initialValues(fields: readonly Field[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field.key, field.default ?? '']));
}

/** Secrets travel apart from settings; what was left empty does not travel at all. */
export function splitValues(
  fields: readonly Field[],
  values: Readonly<Record<string, string>>,
): { settings: Record<string, string>; secrets: Record<string, string> } {
  const settings: Record<string, string> = {};
  const secrets: Record<string, string> = {};
  for (const field of fields) {
    const value = (values[field.key] ?? '').trim();
    if (value !== '') (field.secret ? secrets : settings)[field.key] = value;
  }
  return { settings, secrets };
}

const MARKS: Readonly<Record<string, string>> = { ';': 'semicolon', ',': 'comma', '.': 'dot', '|': 'pipe' };

/** The name under which the words of a choice are kept: punctuation cannot be one. */
export function choiceName(value: string): string {
  return MARKS[value] ?? value;
}
