import type { SettingsView } from '../../contract';

export type SettingsChange = Partial<SettingsView> & { smtpPassword?: string };

/** Only what differs, so that two people at two screens do not overwrite each other. An empty password is none. */
export function changedSettings(before: SettingsView, after: SettingsView, password: string): SettingsChange {
  const changed = Object.entries(after).filter(([key, value]) => before[key as keyof SettingsView] !== value);
  return {
    ...(Object.fromEntries(changed) as Partial<SettingsView>),
    ...(password === '' ? {} : { smtpPassword: password }),
  };
}
