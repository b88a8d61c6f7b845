import { useWords } from '../language';
import type { TourState } from './use-tour';

interface StepWords {
  readonly title: string;
  readonly text: string;
  /** Which step of how many. */
  readonly place: string;
}

/** What the present step says; buttons are named as their own screens name them. */
export function useStepWords({ step, steps }: Pick<TourState, 'step' | 'steps'>): StepWords {
  const { t } = useWords();
  const names = {
    why: t('product.why'),
    restock: t('practice.restock'),
    send: t('waitlist.sendNow'),
    undo: t('changes.undo'),
    show: t('tour.show'),
  };
  return {
    title: t(`tour.steps.${step}.title`),
    text: t(`tour.steps.${step}.text`, names),
    place: t('tour.place', { step: steps.indexOf(step) + 1, of: steps.length }),
  };
}
