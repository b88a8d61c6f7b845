import { contextBridge, ipcRenderer, webUtils } from 'electron';

/** The whole bridge: a port to the engine, the place of a chosen file, a paper to print, what to open, this PC's own settings. Plain data only. */
const bridge = {
  /** Asks for a port; it arrives as a message of this window, so that it can be transferred to the page. */
  connect: async (): Promise<void> => {
    await ipcRenderer.invoke('oneshelf:connect');
  },
  /** Looks at or changes what the desktop program keeps for itself; the main process checks what is asked. */
  desktop: (request: unknown): Promise<unknown> => ipcRenderer.invoke('oneshelf:desktop', request),
  /** Shows the system's print dialog for a PDF; false where that cannot be done. */
  print: (pdf: unknown): Promise<unknown> => ipcRenderer.invoke('oneshelf:print', pdf),
  pathOf: (file: File): string => webUtils.getPathForFile(file),
  onOpen: (callback: (route: string) => void): void => {
    ipcRenderer.on('oneshelf:open', (_event, route: unknown) => {
      if (typeof route === 'string') callback(route);
    });
  },
  onFile: (callback: (path: string) => void): void => {
    ipcRenderer.on('oneshelf:file', (_event, path: unknown) => {
      if (typeof path === 'string') callback(path);
    });
  },
  platform: process.platform,
};

ipcRenderer.on('oneshelf:port', (event) => {
  window.postMessage('oneshelf:port', window.location.origin, event.ports);
});

contextBridge.exposeInMainWorld('oneshelf', bridge);
