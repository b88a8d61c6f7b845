import type { MenuItemConstructorOptions } from 'electron';
import type { Language } from '../contract';
import { say } from './say';

/** What the tray knows of the shop. */
export type ShopSign =
  | { readonly state: 'starting' }
  | { readonly state: 'stopped' }
  | { readonly state: 'running'; readonly concerns: number; readonly syncing: boolean };

export interface TrayActions {
  readonly open: () => void;
  readonly sync: () => void;
  readonly quit: () => void;
}

/** One line about the shop: the first item of the tray's menu, and its tooltip. */
export function signLine(sign: ShopSign, language: Language): string {
  if (sign.state !== 'running')
    return say(sign.state === 'starting' ? 'desktop_starting' : 'desktop_stopped', language);
  if (sign.syncing) return say('desktop_syncing', language);
  return sign.concerns === 0
    ? say('desktop_ok', language)
    : say('desktop_concerns', language, { count: sign.concerns });
}

export function trayMenu(sign: ShopSign, language: Language, actions: TrayActions): MenuItemConstructorOptions[] {
  return [
    { label: signLine(sign, language), enabled: false },
    { type: 'separator' },
    { label: say('desktop_open', language), click: actions.open },
    {
      label: say('desktop_sync_now', language),
      enabled: sign.state === 'running' && !sign.syncing,
      click: actions.sync,
    },
    { type: 'separator' },
    { label: say('desktop_quit', language), click: actions.quit },
  ];
}

/** The window's menu: what a keyboard expects, in the person's language; no reload, and no tools outside development. */
export function windowMenu(
  language: Language,
  { platform, devTools, quit }: { platform: NodeJS.Platform; devTools: boolean; quit: () => void },
): MenuItemConstructorOptions[] {
  const item = (code: string, role: NonNullable<MenuItemConstructorOptions['role']>): MenuItemConstructorOptions => ({
    role,
    label: say(`desktop_menu_${code}`, language),
  });
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: say('desktop_menu_file', language),
      submenu: [
        item('close', 'close'),
        { label: say('desktop_quit', language), accelerator: 'CommandOrControl+Q', click: quit },
      ],
    },
    {
      label: say('desktop_menu_edit', language),
      submenu: [
        item('undo', 'undo'),
        item('redo', 'redo'),
        { type: 'separator' },
        item('cut', 'cut'),
        item('copy', 'copy'),
        item('paste', 'paste'),
        item('select_all', 'selectAll'),
      ],
    },
    {
      label: say('desktop_menu_view', language),
      submenu: [
        item('zoom_in', 'zoomIn'),
        item('zoom_out', 'zoomOut'),
        item('zoom_reset', 'resetZoom'),
        item('full_screen', 'togglefullscreen'),
        ...(devTools ? [{ role: 'toggleDevTools' as const }] : []),
      ],
    },
  ];
}
