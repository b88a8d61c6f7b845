import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api } from '../client/api';
import { useWho } from '../client/may';
import { moved, noted, opened, readProgress, START, type TourProgress } from './tour-progress';
import { stepsFor, type TourStep } from './tour-steps';

export interface TourState extends TourProgress {
  /** Only the sample shop has a tour; in a real one nothing of it shows. */
  readonly offered: boolean;
  readonly steps: readonly TourStep[];
  /** What opening it is called. */
  readonly words: 'tour.start' | 'tour.resume';
  readonly open: () => void;
  readonly fold: () => void;
  readonly leave: () => void;
  readonly next: () => void;
  readonly back: () => void;
  readonly note: (step: TourStep) => void;
}

/** The tour as it stands on this device, the same for everybody who asks. */
export function useTour(): TourState {
  const status = useQuery(api.master.status.queryOptions({ input: {} }));
  const steps = stepsFor(useWho()?.may ?? []);
  const [progress, keep] = useLocalStorage<TourProgress>({
    key: 'oneshelf.tour',
    defaultValue: START,
    getInitialValueInEffect: false,
    deserialize: readProgress,
  });
  return {
    ...progress,
    offered: status.data?.practice ?? false,
    steps,
    words: progress.standing === 'finished' || progress.step === 'overview' ? 'tour.start' : 'tour.resume',
    open: () => keep(opened),
    fold: () => keep((now) => ({ ...now, standing: 'folded' })),
    leave: () => keep((now) => ({ ...now, standing: 'left' })),
    next: () => keep((now) => moved(now, steps, 1)),
    back: () => keep((now) => moved(now, steps, -1)),
    note: (step) => keep((now) => noted(now, step)),
  };
}
