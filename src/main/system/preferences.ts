import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type DesktopChoice, desktopChoiceSchema, type DesktopPreferences } from '../../contract';

/** What a person chose for this PC, in a small file beside the window's place. */
export interface PreferenceKeeper {
  current(): DesktopPreferences;
  change(choice: DesktopChoice): void;
}

/** Spelling is off where it would fetch dictionaries from the network: nothing leaves this PC unasked. */
const defaults = (platform: NodeJS.Platform): DesktopPreferences => ({
  closeToTray: true,
  notifications: true,
  updates: true,
  spelling: platform === 'darwin',
});

export function keepPreferences(file: string, platform: NodeJS.Platform): PreferenceKeeper {
  let current = merge(defaults(platform), read(file));
  return {
    current: () => current,
    change(choice) {
      current = merge(current, choice);
      writeFileSync(`${file}.new`, JSON.stringify(current));
      renameSync(`${file}.new`, file);
    },
  };
}

/** A file that is absent or mangled means nothing was chosen. */
function read(file: string): DesktopChoice {
  try {
    const parsed = desktopChoiceSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : {};
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return {};
    throw error;
  }
}

/** What was left out, or left undefined, stays as it was. */
function merge(before: DesktopPreferences, { closeToTray, notifications, updates, spelling }: DesktopChoice) {
  return {
    closeToTray: closeToTray ?? before.closeToTray,
    notifications: notifications ?? before.notifications,
    updates: updates ?? before.updates,
    spelling: spelling ?? before.spelling,
  } satisfies DesktopPreferences;
}
