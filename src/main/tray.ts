import type { MenuItemConstructorOptions, Tray } from 'electron';
import type { Language } from '../contract';
import { type ShopSign, signLine, type TrayActions, trayMenu } from './menus';

export interface ShopTray {
  readonly show: (sign: ShopSign) => void;
  readonly speak: (language: Language) => void;
}

interface ShopTrayOptions {
  readonly tray: Pick<Tray, 'setToolTip' | 'setContextMenu' | 'on'>;
  readonly buildMenu: (template: MenuItemConstructorOptions[]) => Parameters<Tray['setContextMenu']>[0];
  readonly language: Language;
  readonly actions: TrayActions;
}

/** The icon that stays when the window is closed: how the shop is, sync now, quit. */
export function createShopTray({ tray, buildMenu, language: first, actions }: ShopTrayOptions): ShopTray {
  let language = first;
  let sign: ShopSign = { state: 'starting' };
  let shown = '';
  const draw = () => {
    const line = `${language} ${JSON.stringify(sign)}`;
    if (line === shown) return;
    shown = line;
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
