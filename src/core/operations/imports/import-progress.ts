import type { StoredFile } from '../../imports';
import type { Services } from '../../services';

/** Screens need no more; each event costs every listener something. */
const TELL_EVERY_MS = 200;

type Tell = (phase: 'reading' | 'planning' | 'applying', rows: number, bytesRead: number) => void;

/** Announces how far an import has got: rows, rows a second, and the time left judged by the share of bytes read. */
export function importProgress({ clock, events }: Services, runId: number, file: StoredFile): Tell {
  const began = clock.now().getTime();
  let told = { at: Number.NEGATIVE_INFINITY, phase: '' };
  return (phase, rows, bytesRead) => {
    const now = clock.now().getTime();
    if (told.phase === phase && now - told.at < TELL_EVERY_MS) return;
    told = { at: now, phase };
    const seconds = (now - began) / 1000;
    const share = file.bytes === 0 ? 0 : Math.min(1, bytesRead / file.bytes);
    events.publish({
      type: 'progress',
      task: `import-${runId}`,
      kind: 'import',
      subject: file.name,
      phase,
      done: rows,
      total: share === 0 ? null : Math.max(rows, Math.round(rows / share)),
      perSecond: seconds > 0 ? Math.round(rows / seconds) : null,
      secondsLeft: phase === 'reading' && share > 0 && seconds > 0 ? Math.ceil((seconds * (1 - share)) / share) : null,
      finished: false,
    });
  };
}
