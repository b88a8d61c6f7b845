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

/** The remembered place if its title bar can still be reached on some screen, no larger than that; screens come and go. */
export function fitting(bounds: Rectangle | null, screens: readonly Rectangle[]): Rectangle | null {
  if (bounds === null) return null;
  const grip = { x: bounds.x + bounds.width / 2, y: bounds.y + 10 };
  const screen = screens.find(
    ({ x, y, width, height }) => grip.x >= x && grip.x < x + width && grip.y >= y && grip.y < y + height,
  );
  if (!screen) return null;
  const wide = bounds.width > screen.width;
  const high = bounds.height > screen.height;
  return {
    x: wide ? screen.x : bounds.x,
    y: high ? screen.y : bounds.y,
    width: wide ? screen.width : bounds.width,
    height: high ? screen.height : bounds.height,
  };
}
