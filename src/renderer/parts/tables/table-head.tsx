import { VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { rowSortingFeature, type SortingState, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useWords } from '../../language';
import styles from './paged-table.module.css';
import { ALL_SELECTED, countSelected, NOTHING_SELECTED } from './row-selection';
import type { TableColumn, TableSelection } from './table-rows';

export interface TableSort {
  readonly id: string;
  readonly desc: boolean;
}

interface TableHeadProps<T> {
  readonly columns: readonly TableColumn<T>[];
  /** Their headings stand beside their values; here they are for those who hear the table. */
  readonly folded: readonly TableColumn<T>[];
  readonly total: number;
  readonly sort?: TableSort | undefined;
  readonly onSort?: ((sort: TableSort) => void) | undefined;
  readonly selection?: TableSelection<T> | undefined;
}

const features = tableFeatures({ rowSortingFeature });
const NO_ROWS: never[] = [];

/** The headings, which stay in sight; those of sortable columns sort. */
export function TableHead<T>({ columns, folded, total, sort, onSort, selection }: TableHeadProps<T>) {
  const definitions = useMemo(
    () =>
      columns.map(({ id, header, sortable = false }) => ({
        id,
        header,
        enableSorting: sortable,
        accessorFn: () => null,
      })),
    [columns],
  );
  const sorting: SortingState = sort ? [{ id: sort.id, desc: sort.desc }] : [];
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange: (update) => {
      const [next] = typeof update === 'function' ? update(sorting) : update;
      if (next) onSort?.(next);
    },
  });
  return table.getHeaderGroups().map((group) => (
    <div role="row" aria-rowindex={1} className={styles.head} key={group.id}>
      {selection && (
        <div role="columnheader" className={styles.checkCell}>
          <label className={styles.check}>
            <SelectAll selection={selection} total={total} />
          </label>
        </div>
      )}
      {group.headers.map((header, place) => {
        const column = columns[place];
        const sorted = header.column.getIsSorted();
        return (
          <div
            role="columnheader"
            key={header.id}
            className={`${styles.headCell} ${column?.align === 'right' ? styles.right : ''}`}
            aria-sort={sorted === false ? undefined : sorted === 'desc' ? 'descending' : 'ascending'}
          >
            {column?.sortable ? (
              <button type="button" className={styles.sort} onClick={() => header.column.toggleSorting()}>
                {column.header}
                <SortSign sorted={sorted} />
              </button>
            ) : (
              column?.header
            )}
          </div>
        );
      })}
      {folded.map(({ id, header }) => (
        <VisuallyHidden role="columnheader" component="div" key={id}>
          {header}
        </VisuallyHidden>
      ))}
    </div>
  ));
}

/** Selects all that the question finds, whether they were in sight or not. */
function SelectAll<T>({ selection, total }: { selection: TableSelection<T>; total: number }) {
  const { t } = useWords();
  const count = countSelected(selection.value, total);
  const all = total > 0 && count === total;
  return (
    <input
      type="checkbox"
      className={styles.checkbox}
      aria-label={t('table.selectAll')}
      checked={all}
      ref={(box) => {
        if (box) box.indeterminate = count > 0 && !all;
      }}
      disabled={total === 0}
      onChange={() => selection.onChange(all ? NOTHING_SELECTED : ALL_SELECTED)}
    />
  );
}

function SortSign({ sorted }: { sorted: false | 'asc' | 'desc' }) {
  if (sorted === false) return null;
  return sorted === 'desc' ? <IconArrowDown size={13} aria-hidden /> : <IconArrowUp size={13} aria-hidden />;
}
