import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { z } from 'zod';

const rectangle = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
});
const stateSchema = z.object({
  bounds: rectangle.nullable(),
  maximized: z.boolean(),
  /** The person knows that closing the window leaves OneShelf in the tray. */
  toldAboutTray: z.boolean(),
});
export type WindowState = z.infer<typeof stateSchema>;

const FRESH: WindowState = { bounds: null, maximized: false, toldAboutTray: false };

/** Where the window was, as kept in a small file; a file that is absent or mangled means a fresh start. */
export function readWindowState(file: string): WindowState {
  try {
    const parsed = stateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : { ...FRESH };
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return { ...FRESH };
    throw error;
  }
}

/** Written whole or not at all. */
export function writeWindowState(file: string, state: WindowState): void {
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}

/** The remembered place if its title bar can still be reached on some screen; screens come and go. */
export function reachable(bounds: Rectangle | null, screens: readonly Rectangle[]): Rectangle | null {
  if (bounds === null) return null;
  const grip = { x: bounds.x + bounds.width / 2, y: bounds.y + 10 };
  const seen = screens.some(
    (screen) =>
      grip.x >= screen.x && grip.x < screen.x + screen.width && grip.y >= screen.y && grip.y < screen.y + screen.height,
  );
  return seen ? bounds : null;
}
