import type { MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../contract';
import { say } from '../say';

export interface WindowMenuOptions {
  readonly platform: NodeJS.Platform;
  readonly devTools: boolean;
  /** Whether this build gets updates. */
  readonly updates: boolean;
  readonly print: () => void;
  readonly exportKey: () => void;
  readonly checkUpdates: () => void;
  readonly quit: () => void;
}

/** The window's menu: what a keyboard expects, in the person's language; no reload, and no tools outside development. */
export function windowMenu(language: Language, options: WindowMenuOptions): MenuItemConstructorOptions[] {
  const { platform, devTools } = options;
  const mac = platform === 'darwin';
  const words = (code: string) => say(`desktop_menu_${code}`, language);
  const item = (code: string, role: NonNullable<MenuItemConstructorOptions['role']>): MenuItemConstructorOptions => ({
    role,
    label: words(code),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const quit = { label: say('desktop_quit', language), accelerator: 'CommandOrControl+Q', click: options.quit };
  return [
    ...(mac
      ? [
          {
            label: 'OneShelf',
            submenu: [
              item('about', 'about'),
              line,
              item('hide', 'hide'),
              item('hide_others', 'hideOthers'),
              item('unhide', 'unhide'),
              line,
              quit,
            ],
          },
        ]
      : []),
    {
      label: words('file'),
      submenu: [
        { label: words('print'), accelerator: 'CommandOrControl+P', click: options.print },
        { label: words('export_key'), click: options.exportKey },
        line,
        item('close', 'close'),
        ...(mac ? [] : [quit]),
      ],
    },
    {
      label: words('edit'),
      submenu: [
        item('undo', 'undo'),
        item('redo', 'redo'),
        line,
        item('cut', 'cut'),
        item('copy', 'copy'),
        item('paste', 'paste'),
        item('select_all', 'selectAll'),
      ],
    },
    {
      label: words('view'),
      submenu: [
        item('zoom_in', 'zoomIn'),
        item('zoom_out', 'zoomOut'),
        item('zoom_reset', 'resetZoom'),
        item('full_screen', 'togglefullscreen'),
        ...(devTools ? [{ role: 'toggleDevTools' as const }] : []),
      ],
    },
    {
      label: words('help'),
      role: 'help',
      submenu: [
        { label: words('check_updates'), enabled: options.updates, click: options.checkUpdates },
        ...(mac ? [] : [item('about', 'about')]),
      ],
    },
  ];
}
