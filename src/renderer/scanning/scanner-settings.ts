import { useSyncExternalStore } from 'react';
import { type ScannerHabits, USUAL_HABITS } from './scan-detector';

/** How this device scans: kept here and not in the shop's settings, because every desk has its own scanner. */
export interface ScannerSettings extends ScannerHabits {
  readonly muted: boolean;
}

const STORED = 'oneshelf.scanner';
const USUAL: ScannerSettings = { ...USUAL_HABITS, muted: false };
const watchers = new Set<() => void>();
let current: ScannerSettings | null = null;

export function scannerSettings(): ScannerSettings {
  current ??= read();
  return current;
}

export function changeScannerSettings(change: Partial<ScannerSettings>): void {
  current = { ...scannerSettings(), ...change };
  window.localStorage.setItem(STORED, JSON.stringify(current));
  for (const watcher of watchers) watcher();
}

export function useScannerSettings(): ScannerSettings {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, scannerSettings);
}

/** What was kept by an older or a broken console is worth nothing where it has another shape. */
function read(): ScannerSettings {
  try {
    const kept = JSON.parse(window.localStorage.getItem(STORED) ?? '{}') as Partial<ScannerSettings>;
    const gapMs = Number(kept.gapMs);
    return {
      ...USUAL,
      ...(gapMs >= 20 && gapMs <= 500 ? { gapMs, averageMs: Math.max(USUAL.averageMs, gapMs / 2) } : {}),
      ...(typeof kept.prefix === 'string' ? { prefix: kept.prefix } : {}),
      ...(typeof kept.suffix === 'string' ? { suffix: kept.suffix } : {}),
      endless: kept.endless === true,
      muted: kept.muted === true,
    };
  } catch {
    return USUAL;
  }
}
