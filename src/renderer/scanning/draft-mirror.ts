/** What a device has under way, by the names of its parts; a part that is not there is empty. */
export type DraftParts = Readonly<Record<string, { readonly text: string; readonly lines: number }>>;

export type MirrorAnswer = 'kept' | 'refused';

interface MirrorOptions {
  /** Tells the master; throws where it cannot be reached. */
  readonly send: (work: string, parts: DraftParts) => Promise<MirrorAnswer>;
  readonly after: (ms: number, then: () => void) => void;
  /** Another device has it: nothing more is sent until the work is begun anew or taken back. */
  readonly onRefused: (work: string) => void;
}

/** Sends drafts to the master a moment after they changed, and again until it answers. */
export interface DraftMirror {
  readonly set: (work: string, part: string, value: DraftParts[string] | null) => void;
  /** It was taken over from another device, and is this one's from here on. */
  readonly accept: (work: string) => void;
}

interface Work {
  parts: DraftParts;
  /** Changed since it was last sent. */
  isDue: boolean;
  isWaiting: boolean;
  isRefused: boolean;
}

/** Scans come several a second; the other device can wait that long. */
const GATHER_MS = 1_500;
const RETRY_MS = 5_000;

export function createDraftMirror({ send, after, onRefused }: MirrorOptions): DraftMirror {
  const works = new Map<string, Work>();
  const workOf = (name: string): Work => {
    const work = works.get(name) ?? { parts: {}, isDue: false, isWaiting: false, isRefused: false };
    works.set(name, work);
    return work;
  };

  const wait = (name: string, work: Work, ms: number) => {
    if (work.isWaiting) return;
    work.isWaiting = true;
    after(ms, () => void flush(name, work));
  };
  const flush = async (name: string, work: Work) => {
    work.isDue = false;
    let next = GATHER_MS;
    try {
      if ((await send(name, work.parts)) === 'refused') {
        work.isRefused = true;
        onRefused(name);
      }
    } catch {
      // The master is away; the device has the draft itself.
      work.isDue = true;
      next = RETRY_MS;
    }
    work.isWaiting = false;
    if (work.isDue && !work.isRefused) wait(name, work, next);
  };

  return {
    set(name, part, value) {
      const work = workOf(name);
      const { [part]: before, ...others } = work.parts;
      if (before?.text === value?.text) return;
      work.parts = value === null ? others : { ...others, [part]: value };
      // Begun anew it is another work, whoever has the old one.
      if (Object.keys(work.parts).length === 0) work.isRefused = false;
      work.isDue = true;
      if (!work.isRefused) wait(name, work, GATHER_MS);
    },
    accept(name) {
      const work = workOf(name);
      work.parts = {};
      work.isRefused = false;
    },
  };
}
