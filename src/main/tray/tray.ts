import { join } from 'node:path';
import type { MenuItemConstructorOptions, Tray } from 'electron';
import type { Language } from '../../contract';
import { type ShopSign, signLine, type TrayActions, trayMenu } from './tray-menu';

export interface ShopTray {
  readonly show: (sign: ShopSign) => void;
  readonly speak: (language: Language) => void;
}

interface ShopTrayOptions {
  readonly open: (icon: string) => Pick<Tray, 'setToolTip' | 'setContextMenu' | 'setImage' | 'on'>;
  /** Folder of the icons. */
  readonly icons: string;
  readonly buildMenu: (template: MenuItemConstructorOptions[]) => Parameters<Tray['setContextMenu']>[0];
  readonly language: Language;
  readonly actions: TrayActions;
}

/** Each state has a colour and a shape of its own. */
export function trayIcon(sign: ShopSign): string {
  if (sign.state !== 'running') return 'tray-off.png';
  return sign.syncing ? 'tray-syncing.png' : `tray-${sign.health}.png`;
}

/** The icon that stays when the window is closed: how the shop is, sync now, quit. */
export function createShopTray({ open, icons, buildMenu, language: first, actions }: ShopTrayOptions): ShopTray {
  let language = first;
  let sign: ShopSign = { state: 'starting' };
  let shown = '';
  const tray = open(join(icons, trayIcon(sign)));
  const draw = () => {
    const line = `${language} ${JSON.stringify(sign)}`;
    if (line === shown) return;
    shown = line;
    tray.setImage(join(icons, trayIcon(sign)));
    tray.setToolTip(`OneShelf – ${signLine(sign, language)}`);
    tray.setContextMenu(buildMenu(trayMenu(sign, language, actions)));
  };
  tray.on('click', actions.open);
  draw();
  return {
    show(next) {
      sign = next;
      draw();
    },
    speak(next) {
      language = next;
      draw();
    },
  };
}
