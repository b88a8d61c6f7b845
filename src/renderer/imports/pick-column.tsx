import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import type { PlannedChangeView } from '../../contract';
import { useWords } from '../language';
import type { TableColumn } from '../parts/tables/paged-table';
import { type PlanChoice, withProduct } from './plan-choice';

/** A box for each product of a waiting plan; no column once it does not wait. */
export function usePickColumn(
  choice: PlanChoice,
  onChoice: ((choice: PlanChoice) => void) | null,
): readonly TableColumn<PlannedChangeView>[] {
  const { t } = useWords();
  return useMemo(() => {
    if (onChoice === null) return [];
    return [
      {
        id: 'pick',
        header: t('rows.pick'),
        min: 72,
        cell: ({ sku }) => (
          <Checkbox
            size="xs"
            aria-label={t('rows.pickProduct', { sku })}
            checked={choice.skus.has(sku)}
            onChange={(event) => onChoice(withProduct(choice, sku, event.currentTarget.checked))}
          />
        ),
      },
    ];
  }, [t, choice, onChoice]);
}
