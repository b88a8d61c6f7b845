import { Table, type TableProps } from '@mantine/core';
import styles from './stacked-table.module.css';

interface StackedTableProps extends TableProps {
  /** In pixels: with less the table scrolls sideways, and on a phone its rows become blocks. */
  readonly minWidth: number;
  readonly maxHeight?: number;
}

/**
 * A short table that a phone shows row by row: the first cell on a line of its own, then the others, each after its
 * `data-label`; a cell without one shows by itself what it is.
 */
export function StackedTable({ minWidth, maxHeight, ...table }: StackedTableProps) {
  return (
    <Table.ScrollContainer
      minWidth={minWidth}
      type="native"
      className={styles.stacks}
      {...(maxHeight === undefined ? {} : { maxHeight })}
    >
      <Table {...table} />
    </Table.ScrollContainer>
  );
}
