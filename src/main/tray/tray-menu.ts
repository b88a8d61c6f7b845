import type { MenuItemConstructorOptions } from 'electron';
import type { Language, StatusView } from '../../contract';
import { say } from '../say';

/** What the tray knows of the shop. */
export type ShopSign =
  | { readonly state: 'starting' }
  | { readonly state: 'stopped' }
  | {
      readonly state: 'running';
      readonly health: StatusView['health'];
      readonly concerns: number;
      readonly syncing: boolean;
    };

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
