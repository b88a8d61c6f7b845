import { Button, CloseButton, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useWords } from '../language';
import { useSay } from '../parts/use-say';
import { CARD_ID, PILL_ID } from './ids';
import { TakeFile } from './take-file';
import { placeOf, type TourFacts } from './tour-steps';
import styles from './tour.module.css';
import { useStepWords } from './use-step-words';
import type { TourState } from './use-tour';

interface TourCardProps {
  readonly tour: TourState;
  readonly facts: TourFacts;
  readonly done: boolean;
}

/** One step under the screen it speaks of; the screen makes room for it, so that nothing is covered. */
export function TourCard({ tour, facts, done }: TourCardProps) {
  const { t } = useWords();
  const { title, text, place } = useStepWords(tour);
  const at = placeOf(tour.step, facts);
  const isReading = tour.step === 'overview';
  const fold = () => {
    tour.fold();
    document.getElementById(PILL_ID)?.focus();
  };
  return (
    <aside
      id={CARD_ID}
      tabIndex={-1}
      className={styles.card}
      aria-label={t('tour.label')}
      onKeyDown={(event) => event.key === 'Escape' && fold()}
    >
      <div className={styles.said}>
        <div className={styles.head}>
          <Text component="h2" size="sm" fw={600}>
            {title}
          </Text>
          <span className={`${styles.place} num`}>{place}</span>
          {done && !isReading && (
            <span className={styles.done}>
              <IconCheck size={14} aria-hidden />
              {t('tour.done')}
            </span>
          )}
        </div>
        <Text size="sm" className={styles.text}>
          {text}
        </Text>
      </div>
      <div className={styles.actions}>
        {at === null ? (
          <TakeFile />
        ) : (
          <Button component="a" href={`#${at}`} variant={done ? 'default' : 'filled'}>
            {t('tour.show')}
          </Button>
        )}
        <Around tour={tour} isMain={done} />
      </div>
      <CloseButton className={styles.fold} aria-label={t('tour.fold')} title={t('tour.fold')} onClick={fold} />
    </aside>
  );
}

/** On to the next step, back, and the way out; after the last step there is only the way out. */
function Around({ tour, isMain }: { tour: TourState; isMain: boolean }) {
  const { t } = useWords();
  const say = useSay();
  const isLast = tour.step === tour.steps.at(-1);
  const isFirst = tour.step === tour.steps[0];
  const end = () => {
    (isLast ? tour.next : tour.leave)();
    say.done(() => t(isLast ? 'tour.finished' : 'tour.left'));
    // What had the focus is gone; the screen in sight is where a person goes on.
    document.getElementById('main')?.focus();
  };
  return (
    <>
      {/* One button for both: whoever walks by keyboard keeps standing on it. */}
      <Button variant={isMain ? 'filled' : 'default'} onClick={isLast ? end : tour.next}>
        {t(isLast ? 'tour.leave' : 'tour.next')}
      </Button>
      {/* It stays where it is, and keeps the focus, on the first step too. */}
      <Button
        variant="subtle"
        color="gray"
        className={styles.quiet}
        {...(isFirst ? { 'data-disabled': true } : {})}
        aria-disabled={isFirst}
        onClick={tour.back}
      >
        {t('tour.back')}
      </Button>
      {!isLast && (
        <Button variant="subtle" color="gray" className={styles.quiet} onClick={end}>
          {t('tour.leave')}
        </Button>
      )}
    </>
  );
}
