const SETTINGS_GROUPS = [
  'shop',
  'work',
  'mail',
  'alerts',
  'backup',
  'mail-text',
  'files',
  'access',
  'verify',
  'desktop',
] as const;

/** The group of the settings that a link leads to. */
export interface SettingsSearch {
  readonly group?: (typeof SETTINGS_GROUPS)[number];
}

/** Keeps what it understands of an address and drops the rest. */
export function readSettingsSearch({ group }: Record<string, unknown>): SettingsSearch {
  const known = SETTINGS_GROUPS.find((name) => name === group);
  return known === undefined ? {} : { group: known };
}
