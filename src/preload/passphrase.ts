import { contextBridge, ipcRenderer } from 'electron';

/** The bridge of the window that asks for a passphrase: one answer, one way. */
contextBridge.exposeInMainWorld('oneshelfPassphrase', {
  answer: async (answer: unknown): Promise<void> => {
    await ipcRenderer.invoke('oneshelf:passphrase', answer);
  },
});
