import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../language';
import { countSelected, NOTHING_SELECTED, type RowSelection } from '../parts/row-selection';

interface SelectionBarProps {
  readonly selection: RowSelection;
  readonly total: number;
  readonly onChange: (next: RowSelection) => void;
  /** What may be done with them. */
  readonly actions: ReactNode;
  /** Shown while nothing is selected. */
  readonly children: ReactNode;
}

/** Takes the place of the filters while rows are selected, so that nothing moves. */
export function SelectionBar({ selection, total, onChange, actions, children }: SelectionBarProps) {
  const { t } = useWords();
  const count = countSelected(selection, total);
  if (count === 0) return children;
  return (
    <Group gap="sm" role="status" mih={30}>
      <Text size="sm" fw={600}>
        {t('table.selected', { count })}
      </Text>
      <Button variant="default" onClick={() => onChange(NOTHING_SELECTED)}>
        {t('table.unselect')}
      </Button>
      {actions}
    </Group>
  );
}
