import { Checkbox } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWords } from '../language';
import styles from './paged-table.module.css';
import { isSelected, type RowSelection, withToggled } from './row-selection';

export interface TableColumn<T> {
  readonly id: string;
  readonly header: string;
  /** Narrowest useful width in pixels, and the share of what is left over (none: always that wide). */
  readonly min: number;
  readonly grow?: number;
  readonly align?: 'right';
  readonly sortable?: boolean;
  readonly cell: (row: T) => ReactNode;
}

/** Lets a person select rows, for what is done with many at once. */
export interface TableSelection<T> {
  readonly value: RowSelection;
  readonly onChange: (next: RowSelection) => void;
  readonly keyOf: (row: T) => string;
}

/** A place in the list; its row is null while it is on its way. */
export interface Slot<T> {
  readonly index: number;
  readonly start: number;
  readonly row: T | null;
}

interface TableRowProps<T> {
  readonly slot: Slot<T>;
  readonly columns: readonly TableColumn<T>[];
  readonly height: number;
  readonly onOpen?: ((row: T) => void) | undefined;
  readonly selection?: TableSelection<T> | undefined;
}

/** One row, in its place; a click anywhere on it opens it. */
export function TableRow<T>({ slot, columns, height, onOpen, selection }: TableRowProps<T>) {
  const { index, start, row } = slot;
  const selected = row !== null && selection !== undefined && isSelected(selection.value, selection.keyOf(row));
  const toggle = () => {
    if (row !== null && selection) selection.onChange(withToggled(selection.value, selection.keyOf(row)));
  };
  const onKey = (event: KeyboardEvent) => {
    if (row === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && event.target === event.currentTarget) onOpen?.(row);
    if (event.key === 'x') toggle();
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-opens={onOpen ? '' : undefined}
      data-selected={selected || undefined}
      tabIndex={-1}
      className={styles.row}
      style={{ transform: `translateY(${start}px)`, height }}
      onClick={(event) => row !== null && !isControl(event.target) && onOpen?.(row)}
      onKeyDown={onKey}
    >
      {selection && (
        <div role="cell" className={styles.check}>
          {row !== null && <RowCheckbox name={selection.keyOf(row)} checked={selected} onChange={toggle} />}
        </div>
      )}
      {columns.map((column) => (
        <div role="cell" key={column.id} className={`${styles.cell} ${column.align === 'right' ? styles.right : ''}`}>
          {row === null ? <span className={styles.bone} /> : column.cell(row)}
        </div>
      ))}
    </div>
  );
}

function RowCheckbox({ name, checked, onChange }: { name: string; checked: boolean; onChange: () => void }) {
  const { t } = useWords();
  return (
    <Checkbox
      size="xs"
      tabIndex={-1}
      aria-label={t('table.selectRow', { name })}
      checked={checked}
      onChange={onChange}
    />
  );
}

/** A click on a link, button or checkbox inside the row is that control's. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, label') !== null;
}
