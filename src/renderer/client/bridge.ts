import type { DesktopRequest, DesktopState } from '../../contract';

/**
 * What the Electron preload script offers this page; absent in a browser. It hands over a port to the engine and the
 * few things only a desktop program can know.
 */
export interface DesktopBridge {
  /** Asks for a fresh port to the engine; it arrives by `window.postMessage(PORT_MESSAGE, …)`. */
  connect(): Promise<void>;
  /** Looks at or changes what the desktop program keeps for itself on this PC. */
  desktop(request: DesktopRequest): Promise<DesktopState>;
  /** Shows the system's print dialog for a PDF; false where that cannot be done. */
  print(pdf: Uint8Array): Promise<boolean>;
  /** Where a dropped or chosen file lies on this PC, so that the engine reads it itself; empty when it has no place. */
  pathOf(file: File): string;
  /** Calls back with a route (`/imports/12`) that the tray, a notification or a link wants opened. */
  onOpen(callback: (route: string) => void): void;
  /** Calls back with the full path of a file that the person opened with OneShelf. */
  onFile(callback: (path: string) => void): void;
  readonly platform: string;
}

declare global {
  interface Window {
    readonly oneshelf?: DesktopBridge;
  }
}

export const PORT_MESSAGE = 'oneshelf:port';

/** Undefined in the served console. */
export function desktopBridge(): DesktopBridge | undefined {
  return window.oneshelf;
}
