import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { useWords } from '../../language';
import styles from './paged-table.module.css';
import { type FoldableColumn, heightOfFolded } from './fold-columns';
import type { RowSelection } from './row-selection';

export interface TableColumn<T> extends FoldableColumn {
  readonly id: string;
  readonly header: string;
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

interface TableRowProps<T> {
  readonly index: number;
  /** Pixels from the top of the track. */
  readonly start: number;
  /** Null while it is on its way. */
  readonly row: T | null;
  readonly columns: readonly TableColumn<T>[];
  /** Shown below the others, line by line, each after its heading. */
  readonly folded: readonly (readonly TableColumn<T>[])[];
  readonly height: number;
  /** Whether a click or Enter opens it. */
  readonly opens: boolean;
  readonly onOpen: (row: T) => void;
  /** By what a selection knows this row; null where nothing can be selected, or nothing is there yet. */
  readonly selectKey: string | null;
  readonly selectable: boolean;
  readonly selected: boolean;
  readonly onToggle: (key: string) => void;
}

/** One row, in its place; a click anywhere on it opens it. */
function PlainRow<T>(props: TableRowProps<T>) {
  const { index, start, row, columns, folded, height, opens, onOpen, selectKey, selectable, selected, onToggle } =
    props;
  const toggle = () => {
    if (selectKey !== null) onToggle(selectKey);
  };
  const onKey = (event: KeyboardEvent) => {
    if (row === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && event.target === event.currentTarget) onOpen(row);
    if (event.key === 'x') toggle();
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-opens={opens ? '' : undefined}
      data-selected={selected || undefined}
      data-folded={folded.length > 0 || undefined}
      tabIndex={-1}
      className={styles.row}
      style={{ transform: `translateY(${start}px)`, height }}
      onClick={(event) => row !== null && !isControl(event.target) && onOpen(row)}
      onKeyDown={onKey}
    >
      {selectable && (
        <div role="cell" className={styles.checkCell}>
          {selectKey !== null && <RowCheckbox name={selectKey} checked={selected} onChange={toggle} />}
        </div>
      )}
      {columns.map((column) => (
        <div role="cell" key={column.id} className={`${styles.cell} ${column.align === 'right' ? styles.right : ''}`}>
          {row === null ? <span className={styles.bone} /> : wrapped(column, column.cell(row))}
        </div>
      ))}
      {folded.map((line) => (
        <div className={styles.second} key={line[0]?.id} style={{ height: heightOfFolded(line) }}>
          {row !== null &&
            line.map((column) => (
              <div
                role="cell"
                key={column.id}
                className={styles.folded}
                data-whole={column.align === 'right' || undefined}
              >
                {column.header !== '' && !column.unheaded && (
                  <span className="dim" aria-hidden>
                    {column.header}:{' '}
                  </span>
                )}
                {column.cell(row)}
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}

/** As many lines as the table gives its rows. */
function wrapped<T>({ wraps }: TableColumn<T>, content: ReactNode): ReactNode {
  return wraps === undefined ? content : <span className={styles.wrapped}>{content}</span>;
}

/** Scrolling renders the table in every frame: a row that stays as it was is left alone. */
export const TableRow = memo(PlainRow) as typeof PlainRow;

/** The browser's own, since rows come and go with every frame of scrolling. */
function RowCheckbox({ name, checked, onChange }: { name: string; checked: boolean; onChange: () => void }) {
  const { t } = useWords();
  return (
    // The whole cell is pressed, for a finger beside the little box would open the row.
    <label className={styles.check}>
      <input
        type="checkbox"
        className={styles.checkbox}
        tabIndex={-1}
        aria-label={t('table.selectRow', { name })}
        checked={checked}
        onChange={onChange}
      />
    </label>
  );
}

/** A click on a link, button or checkbox inside the row is that control's. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, label') !== null;
}
