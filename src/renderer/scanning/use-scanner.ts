import { useEffect, useRef } from 'react';
import { listenForScans, takeScans } from './scan-listener';
import { scannerSettings } from './scanner-settings';
import type { ScanPlace } from './scan-place';
import type { ScannedCode } from './scanned-code';
import { useSay } from '../parts/use-say';

interface ScannerOptions {
  readonly place?: ScanPlace;
  /** A barcode came without an ending; where it is not taken, the person is told what to set. */
  readonly onUnended?: (code: ScannedCode) => void;
}

/**
 * Takes every scan while the component is on the screen, wherever the focus is. The component mounted last has them;
 * `onKey` is given the keys outside fields that were no scan and answers whether it had use of one.
 */
export function useScanner(
  onScan: (code: ScannedCode) => void,
  onKey?: (key: string) => boolean,
  { place = 'page', onUnended }: ScannerOptions = {},
): void {
  const say = useSay();
  const tell = (code: ScannedCode) => say.problem({ code: 'scanned_unended', facts: { code: code.code } });
  const newest = useRef({ onScan, onKey, onUnended: onUnended ?? tell });
  useEffect(() => {
    newest.current = { onScan, onKey, onUnended: onUnended ?? tell };
  });
  useEffect(
    () =>
      takeScans({
        place,
        onScan: (code) => newest.current.onScan(code),
        onKey: (key) => newest.current.onKey?.(key) ?? false,
        onUnended: (code) => newest.current.onUnended(code),
      }),
    [place],
  );
}

/** Once per window, around every screen. */
export function useScanListener(): void {
  useEffect(() => listenForScans(document, scannerSettings), []);
}
