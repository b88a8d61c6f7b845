import { useEffect } from 'react';
import { beep, type ScanSound } from './beep';
import type { ScanLine } from './scan-list';
import type { ScanListState, ScanVerdict } from './use-scan-list';

/** One sound for every scan, as soon as it is known how it went; also when the next one came before that. */
export function useScanSound({ unheard, markHeard }: ScanListState, judge: (line: ScanLine) => ScanVerdict): void {
  useEffect(() => {
    const decided = unheard.flatMap(({ scan, line }): { scan: number; sound: ScanSound | null }[] => {
      // Taken back before anybody could hear of it.
      if (line === null) return [{ scan, sound: null }];
      const { tone, sound } = judge(line);
      return tone === 'info' ? [] : [{ scan, sound }];
    });
    if (decided.length === 0) return;
    for (const { sound } of decided) if (sound !== null) beep(sound);
    markHeard(decided.map(({ scan }) => scan));
  });
}
