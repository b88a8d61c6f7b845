import { VisuallyHidden } from '@mantine/core';
import { useEffect } from 'react';
import { useWords } from '../language';
import { TourCard } from './tour-card';
import { isDone } from './tour-steps';
import { type TourState, useTour } from './use-tour';
import { useTourFacts } from './use-tour-facts';
import { useStepWords } from './use-step-words';

/** The tour of the sample shop; nothing of it runs where it is not under way. */
export function Tour() {
  const tour = useTour();
  const isUnderWay = tour.standing === 'folded' || tour.standing === 'open';
  return tour.offered && isUnderWay && tour.steps.includes(tour.step) ? <UnderWay tour={tour} /> : null;
}

function UnderWay({ tour }: { tour: TourState }) {
  const { t } = useWords();
  const facts = useTourFacts(tour.step);
  const { title, text, place } = useStepWords(tour);
  const noticed = isDone(tour.step, facts);
  const done = noticed || tour.done.includes(tour.step);
  useEffect(() => {
    if (noticed && !tour.done.includes(tour.step)) tour.note(tour.step);
  }, [noticed, tour]);
  const isOpen = tour.standing === 'open';
  // Reading the first step is all there is to do in it.
  const isWorthSaying = done && tour.step !== 'overview';
  return (
    <>
      <VisuallyHidden role="status">
        {isOpen && `${place}. ${title}. ${text} ${isWorthSaying ? t('tour.done') : ''}`}
      </VisuallyHidden>
      {isOpen && <TourCard tour={tour} facts={facts} done={done} />}
    </>
  );
}
