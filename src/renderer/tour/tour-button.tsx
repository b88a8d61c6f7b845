import { Button, type ButtonProps } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { useWords } from '../language';
import { CARD_ID } from './ids';
import { useTour } from './use-tour';

/** Begins the tour or goes on with it; shows only where there is one and it is not open already. */
export function TourButton(props: ButtonProps) {
  const { t } = useWords();
  const { offered, standing, words, open } = useTour();
  if (!offered || standing === 'open') return null;
  const begin = () => {
    open();
    // This button goes when the card comes, and with it the focus would.
    void focusCard();
  };
  return (
    <Button {...props} variant="light" leftSection={<IconMap2 size={16} aria-hidden />} onClick={begin}>
      {t(words)}
    </Button>
  );
}

/** The card is painted a moment after it was asked for. */
async function focusCard(): Promise<void> {
  for (let frame = 0; frame < 60; frame += 1) {
    const card = document.getElementById(CARD_ID);
    if (card !== null) return card.focus();
    await new Promise(requestAnimationFrame);
  }
}
