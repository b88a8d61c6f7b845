import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../language';
import { countSelected, NOTHING_SELECTED, type RowSelection } from '../parts/tables/row-selection';

interface SelectionBarProps {
  readonly selection: RowSelection;
  /** How many rows could be selected; null while they are counted. */
  readonly total: number | null;
  readonly onChange: (next: RowSelection) => void;
  /** What may be done with them. */
  readonly actions: ReactNode;
  /** Shown while nothing is selected. */
  readonly children: ReactNode;
}

/** Takes the place of the filters while rows are selected, so that nothing moves. */
export function SelectionBar({ selection, total, onChange, actions, children }: SelectionBarProps) {
  const { t } = useWords();
  if (selection === NOTHING_SELECTED) return children;
  const count = total === null && selection.all ? null : countSelected(selection, total ?? 0);
  if (count === 0) return children;
  return (
    <Group gap="sm" role="status" mih={30}>
      <Text size="sm" fw={600}>
        {count === null ? t('bulk.counting') : t('table.selected', { count })}
      </Text>
      <Button variant="default" onClick={() => onChange(NOTHING_SELECTED)}>
        {t('table.unselect')}
      </Button>
      {actions}
    </Group>
  );
}
