import type { ProblemView } from '../../contract';
import { screenFor } from './concern-routes';

/** Tells a person what has newly come to need one, and nothing twice. */
export interface Notices {
  /** Shown what there is now; says what is new since it was last shown. */
  readonly see: (concerns: readonly ProblemView[]) => void;
}

interface NoticesOptions {
  readonly now: () => number;
  /** False when the person wants none, or is looking at the window anyway. */
  readonly wanted: () => boolean;
  readonly tell: (problem: ProblemView, route: string) => void;
}

/** What comes and goes, or grows, is told again after this at the earliest. */
const REPEAT_MS = 60 * 60_000;
/** More at once than this become one notice. */
const AT_ONCE = 2;

export function createNotices({ now, wanted, tell }: NoticesOptions): Notices {
  let before: ReadonlyMap<string, number> | null = null;
  const told = new Map<string, number>();

  return {
    see(concerns) {
      const urgent = concerns.flatMap((concern) => {
        const route = screenFor(concern);
        return route === null ? [] : [{ concern, route, key: keyOf(concern), size: sizeOf(concern) }];
      });
      const known = before;
      before = new Map(urgent.map(({ key, size }) => [key, size]));
      // What was there when the program started is what the tray shows; a person has seen it or will.
      if (known === null) return;
      const at = now();
      const fresh = urgent.filter(({ key, size }) => {
        const grown = size > (known.get(key) ?? 0);
        return grown && (key === HELD || at - (told.get(key) ?? -Infinity) >= REPEAT_MS);
      });
      if (fresh.length === 0 || !wanted()) return;
      for (const { key } of fresh) told.set(key, at);
      if (fresh.length > AT_ONCE) tell({ code: 'desktop_several', facts: { count: fresh.length } }, '/');
      else for (const { concern, route } of fresh) tell(concern, route);
    },
  };
}

/** Each held plan is somebody's file and waits for its own decision: every one is told. */
const HELD = 'runs_held';

/** The same matter, whatever its count. */
function keyOf({ code, facts }: ProblemView): string {
  const of = [facts.channel, code === HELD ? null : facts.id, facts.file, facts.folder];
  return [code, ...of.filter((fact) => fact !== undefined && fact !== null)].join(' ');
}

const sizeOf = ({ facts: { count } }: ProblemView) => (typeof count === 'number' ? count : 1);
