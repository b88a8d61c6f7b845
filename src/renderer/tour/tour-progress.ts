import { isTourStep, type TourStep } from './tour-steps';

/** How far somebody came on this device. */
export interface TourProgress {
  readonly step: TourStep;
  /** Steps that were seen done, in any order. */
  readonly done: readonly TourStep[];
  /** `folded`: offered, out of the way; `left`: ended before its last step; `finished`: walked to the end. */
  readonly standing: 'folded' | 'open' | 'left' | 'finished';
}

export const START: TourProgress = { step: 'overview', done: [], standing: 'folded' };

const STANDINGS = ['folded', 'open', 'left', 'finished'] as const;

/** Kept progress as it was written; what cannot be understood is a tour not begun. */
export function readProgress(kept: string | undefined): TourProgress {
  try {
    const { step, done, standing } = JSON.parse(kept ?? '{}') as Record<string, unknown>;
    const known = STANDINGS.find((name) => name === standing);
    if (!isTourStep(step) || known === undefined || !Array.isArray(done)) return START;
    return { step, done: done.filter(isTourStep), standing: known };
  } catch {
    return START;
  }
}

/** Opens it where it stands; after its end it begins anew. */
export function opened(progress: TourProgress): TourProgress {
  return progress.standing === 'finished' ? { ...START, standing: 'open' } : { ...progress, standing: 'open' };
}

export function noted(progress: TourProgress, step: TourStep): TourProgress {
  return progress.done.includes(step) ? progress : { ...progress, done: [...progress.done, step] };
}

/** On to the step after this one, or to the end; `by` is 1, or -1 for the way back. */
export function moved(progress: TourProgress, steps: readonly TourStep[], by: 1 | -1): TourProgress {
  const place = steps.indexOf(progress.step) + by;
  const step = steps[Math.max(0, place)];
  return step === undefined ? { ...progress, standing: 'finished' } : { ...progress, step };
}
