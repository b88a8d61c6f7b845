import { z } from 'zod';

/** What a person may choose for the desktop program on this PC; kept by it, not in the master. */
export const desktopPreferencesSchema = z.object({
  /** Closing the window leaves OneShelf working in the tray; else it quits. */
  closeToTray: z.boolean(),
  notifications: z.boolean(),
  /** Look for new versions by itself. */
  updates: z.boolean(),
  /** Underline misspelt words. */
  spelling: z.boolean(),
});
export type DesktopPreferences = z.infer<typeof desktopPreferencesSchema>;
export const desktopChoiceSchema = desktopPreferencesSchema.partial();
export type DesktopChoice = z.infer<typeof desktopChoiceSchema>;

/** off: this build knows no place to get updates from, or is not installed. */
export const UPDATE_STATES = ['off', 'idle', 'checking', 'downloading', 'ready', 'failed'] as const;
export const desktopStateSchema = z.object({
  version: z.string(),
  preferences: desktopPreferencesSchema,
  /** Null where that cannot be arranged: a program run from its sources is not installed. */
  startWithSystem: z.boolean().nullable(),
  update: z.object({
    state: z.enum(UPDATE_STATES),
    /** The version that is coming or ready. */
    version: z.string().nullable(),
  }),
  /** Whether spelling needs dictionaries from the network; macOS has its own. */
  spellingFetches: z.boolean(),
});
export type DesktopState = z.infer<typeof desktopStateSchema>;

/** What the settings page asks of the desktop program; the answer is always a `DesktopState`. */
export const desktopRequestSchema = z.union([
  z.strictObject({ do: z.literal('look') }),
  z.strictObject({
    do: z.literal('choose'),
    preferences: desktopChoiceSchema.optional(),
    startWithSystem: z.boolean().optional(),
  }),
  /** `export_key` asks for a place and says itself how that went. */
  z.strictObject({ do: z.enum(['check_update', 'install_update', 'export_key']) }),
]);
export type DesktopRequest = z.infer<typeof desktopRequestSchema>;

const PDF_MARK = [0x25, 0x50, 0x44, 0x46, 0x2d];
/** A paper that a page hands to the desktop program to print: a PDF, and nothing that could be read as a page. */
export const paperSchema = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length <= 64 * 2 ** 20 && PDF_MARK.every((byte, i) => bytes[i] === byte));

/** What the window that asks for a passphrase answers. */
export const passphraseAnswerSchema = z.union([
  z.strictObject({ passphrase: z.string().min(1).max(1024) }),
  z.literal('plain'),
  z.literal('later'),
]);
