import { useEffect, useRef } from 'react';
import { listenForScans, takeScans } from './scan-listener';
import { scannerSettings } from './scanner-settings';
import type { ScannedCode } from './scanned-code';

/**
 * Takes every scan while the component is on the screen, wherever the focus is. The component mounted last has them;
 * `onKey` is given the keys outside fields that were no scan and answers whether it had use of one.
 */
export function useScanner(
  onScan: (code: ScannedCode) => void,
  onKey?: (key: string) => boolean,
  isFallback = false,
): void {
  const newest = useRef({ onScan, onKey });
  useEffect(() => {
    newest.current = { onScan, onKey };
  });
  useEffect(
    () =>
      takeScans(
        {
          onScan: (code) => newest.current.onScan(code),
          onKey: (key) => newest.current.onKey?.(key) ?? false,
        },
        isFallback,
      ),
    [isFallback],
  );
}

/** Once per window, around every screen. */
export function useScanListener(): void {
  useEffect(() => listenForScans(document, scannerSettings), []);
}
