import { type Outcome, ok, type Problem, problem, refused } from '../foundation';
import type { ConnectorField, ConnectorKind } from './port';

/** Settings every kind of channel may carry beside its own: `practice` marks the channels of the sample shop. */
const OWN_SETTINGS: readonly ConnectorField[] = [
  { key: 'practice', type: 'choice', required: false, secret: false, choices: ['yes'] },
];

export interface ChannelFields {
  readonly settings: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/**
 * Checks what a person filled in against the fields of the kind, and fills in defaults.
 * Problems name the key: setting_unknown, setting_missing, setting_invalid, secret_unknown, secret_missing,
 * secret_in_settings, setting_holds_password. Values of secrets never appear in one.
 */
export function checkFields(kind: ConnectorKind, given: ChannelFields): Outcome<ChannelFields> {
  const settings = checkSettings(kind, given.settings);
  if (!settings.ok) return settings;
  const secrets = checkSecrets(kind, given.secrets);
  if (!secrets.ok) return secrets;
  return ok({ settings: settings.value, secrets: secrets.value });
}

export function checkSettings(
  kind: ConnectorKind,
  given: ChannelFields['settings'],
): Outcome<ChannelFields['settings']> {
  const key = Object.keys(given).find((name) => kind.fields.some((field) => field.secret && field.key === name));
  if (key !== undefined) return refused(problem('secret_in_settings', { key, kind: kind.kind }));
  return fill('setting', kind, [...kind.fields.filter((field) => !field.secret), ...OWN_SETTINGS], given);
}

export function checkSecrets(kind: ConnectorKind, given: ChannelFields['secrets']): Outcome<ChannelFields['secrets']> {
  const fields = kind.fields.filter((field) => field.secret);
  return fill('secret', kind, fields, given);
}

function fill(
  what: 'setting' | 'secret',
  kind: ConnectorKind,
  fields: readonly ConnectorField[],
  given: Readonly<Record<string, string>>,
): Outcome<Record<string, string>> {
  const known = fields.filter((field) => !OWN_SETTINGS.includes(field)).map((field) => field.key);
  const filled: Record<string, string> = {};
  for (const key of Object.keys(given)) {
    if (!fields.some((field) => field.key === key)) {
      return refused(problem(`${what}_unknown`, { key, kind: kind.kind, known: known.join(', ') }));
    }
  }
  for (const field of fields) {
    const value = given[field.key]?.trim() || field.default;
    if (value === undefined) {
      if (field.required) return refused(problem(`${what}_missing`, { key: field.key, kind: kind.kind }));
      continue;
    }
    const wrong = what === 'setting' ? checkValue(field, value) : null;
    if (wrong) return refused(wrong);
    filled[field.key] = value;
  }
  return ok(filled);
}

function checkValue(field: ConnectorField, value: string): Problem | null {
  const { key } = field;
  switch (field.type) {
    case 'url': {
      const url = URL.canParse(value) ? new URL(value) : null;
      if (!url || !['http:', 'https:'].includes(url.protocol)) {
        return problem('setting_invalid', { key, value, expected: 'https://…' });
      }
      // Settings are stored readable; a key hidden in an address would be too.
      return url.username || url.password ? problem('setting_holds_password', { key }) : null;
    }
    case 'choice':
    case 'flag': {
      const choices = field.choices ?? (field.type === 'flag' ? ['yes', 'no'] : []);
      return choices.includes(value) ? null : problem('setting_invalid', { key, value, expected: choices.join(', ') });
    }
    case 'folder':
    case 'text':
      return null;
  }
}
