import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../language';

/** So many lines of a part of a page are seen at once. */
const USUAL = 12;

/**
 * The lines of a part of a page; of very many, until somebody asks for all, the first ones, and before them those that
 * matter. `rest` is how many are not seen.
 */
export function useFirstOf<T>(items: readonly T[], matters: (item: T) => boolean, most = USUAL) {
  const [all, setAll] = useState(false);
  // A button for one or two more lines would take their room.
  const shown = all || items.length <= most + 2 ? items : weightiest(items, matters, most);
  return { shown, rest: items.length - shown.length, showAll: () => setAll(true) };
}

function weightiest<T>(items: readonly T[], matters: (item: T) => boolean, most: number): readonly T[] {
  return [...items.filter(matters), ...items.filter((item) => !matters(item))].slice(0, most);
}

/** The way to the lines that are not seen. */
export function ShowRest({ rest, showAll }: { rest: number; showAll: () => void }) {
  const { t } = useWords();
  if (rest === 0) return null;
  return (
    <Button variant="subtle" size="xs" m="xs" onClick={showAll}>
      {t('common.showRest', { count: rest })}
    </Button>
  );
}
