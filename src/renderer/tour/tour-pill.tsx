import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconMap2 } from '@tabler/icons-react';
import { useWords } from '../language';
import { CARD_ID, PILL_ID } from './ids';
import styles from './tour.module.css';
import { useTour } from './use-tour';

/** The tour while it is folded away: beside the navigation, where it covers nothing. */
export function TourPill() {
  const { t } = useWords();
  const { offered, standing, step, steps, done, open, fold } = useTour();
  const isOpen = standing === 'open';
  if (!offered || (!isOpen && standing !== 'folded')) return null;
  const Icon = done.includes(step) && step !== 'overview' ? IconCheck : IconMap2;
  return (
    <div className={styles.pillPlace}>
      <UnstyledButton
        id={PILL_ID}
        className={styles.pill}
        aria-expanded={isOpen}
        aria-controls={isOpen ? CARD_ID : undefined}
        title={t('tour.label')}
        onClick={isOpen ? fold : open}
      >
        <Icon size={18} aria-hidden />
        <span className={styles.pillText}>{t('tour.pill')}</span>
        <span className={`${styles.pillPlaceOf} num`} aria-hidden>
          {steps.indexOf(step) + 1}/{steps.length}
        </span>
      </UnstyledButton>
    </div>
  );
}
