import type { SettingsView } from '../../contract';
import type { Say } from '../say';

export function settingsText(settings: SettingsView, say: Say): string {
  return say.table(
    [say.line('cli_col_setting'), say.line('cli_col_value')],
    Object.entries(settings).map(([key, value]) => [key, value === null || value === '' ? '–' : String(value)]),
  );
}
