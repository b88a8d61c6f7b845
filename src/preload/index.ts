import { contextBridge, ipcRenderer, webUtils } from 'electron';

/** The whole bridge: a port to the engine, the place of a chosen file, routes to open. Plain data only. */
const bridge = {
  /** Asks for a port; it arrives as a message of this window, so that it can be transferred to the page. */
  connect: async (): Promise<void> => {
    await ipcRenderer.invoke('oneshelf:connect');
  },
  pathOf: (file: File): string => webUtils.getPathForFile(file),
  onOpen: (callback: (route: string) => void): void => {
    ipcRenderer.on('oneshelf:open', (_event, route: unknown) => {
      if (typeof route === 'string') callback(route);
    });
  },
  platform: process.platform,
};

ipcRenderer.on('oneshelf:port', (event) => {
  window.postMessage('oneshelf:port', window.location.origin, event.ports);
});

contextBridge.exposeInMainWorld('oneshelf', bridge);
