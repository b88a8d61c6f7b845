import { useCallbackRef } from '@mantine/hooks';
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { rowHeightIn, useDensity } from '../page/density';
import { FaultNotice } from '../notices/fault-notice';
import { foldColumns, heightOfFolded } from './fold-columns';
import { usePlaceKeeper } from '../page/kept-places';
import { Loading } from '../page/loading';
import styles from './paged-table.module.css';
import { isSelected, withToggled } from './row-selection';
import { TableHead, type TableSort } from './table-head';
import { focusAboveRows, focusEndOfRow, focusRow, indexOf, passRowsBelow, rowAfterKey, tabStep } from './table-keys';
import { type TableColumn, TableRow, type TableSelection } from './table-rows';
import { useLongRows } from './use-long-rows';
import { type Page, type PageSource, useHeadPage, useRows } from './use-pages';
import { useWidth } from '../page/use-width';

export type { TableColumn } from './table-rows';

/** One line of text, in pixels. */
const ROW_HEIGHT = 36;
/** One more line of a text that wraps. */
const TEXT_LINE = 18;
const CHECKBOX_WIDTH = 40;

interface PagedTableProps<Raw, T> {
  readonly label: string;
  readonly columns: readonly TableColumn<T>[];
  readonly source: PageSource<Raw, T>;
  /** Changes with the question (search, filter, sort); the table then starts from its top. */
  readonly question: string;
  readonly loadingWords: string;
  readonly empty: ReactNode;
  /** Said above the rows, about all of them. */
  readonly notice?: ReactNode;
  readonly foot?: (total: number, page: Page<T> | null) => ReactNode;
  readonly sort?: TableSort | undefined;
  readonly onSort?: (sort: TableSort) => void;
  readonly onOpen?: (row: T) => void;
  readonly selection?: TableSelection<T>;
  /** In pixels, for rows of more than one line; the same for all rows. The density chosen adds to it. */
  readonly rowHeight?: number;
}

/**
 * A table of any length: only the rows in sight exist, and only their pages are asked for. Sorting, filtering and
 * searching are the engine's. Arrow keys, Page Up and Down, Home and End move between rows, Enter opens one, x selects it;
 * Tab goes to one row and its controls, and out again.
 * Coming back to its screen, a person finds it where it was left. Where there is no room for all columns, those that may
 * fold go to lines below, then the others, so that nothing has to be scrolled sideways.
 */
export function PagedTable<Raw, T>(props: PagedTableProps<Raw, T>) {
  const { label, source, question, selection } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const width = useWidth(scroll);
  const room = width === null || selection === undefined ? width : width - CHECKBOX_WIDTH;
  const { inLine: columns, folded, lines } = useMemo(() => foldColumns(props.columns, room), [props.columns, room]);
  const ownHeight = Math.max(props.rowHeight ?? ROW_HEIGHT, ROW_HEIGHT + (lines - 1) * TEXT_LINE);
  const foldedHeight = folded.reduce((sum, line) => sum + heightOfFolded(line), 0);
  const rowHeight = rowHeightIn(useDensity(), ownHeight + foldedHeight);
  const head = useHeadPage(source);
  const places = usePlaceKeeper(label, question);
  const rows = useLongRows(scroll, { count: head.total, rowHeight, question, places });
  const rowAt = useRows(source, head, rows.first, rows.last);

  const going = useRef<number | null>(null);
  const returned = useRef(false);
  useEffect(() => {
    if (head.total === 0 || returned.current) return;
    returned.current = true;
    going.current = places.find()?.row ?? null;
  }, [places, head.total]);
  useEffect(() => {
    // The row the keys went to exists a moment after the table has scrolled there.
    if (going.current !== null && focusRow(scroll.current, going.current)) going.current = null;
  });
  const goToRow = (index: number) => {
    rows.show(index);
    going.current = index;
    if (focusRow(scroll.current, index)) going.current = null;
  };
  /** The row that was left, where it is in sight; else the first one that is. */
  const rowToEnter = () => {
    const left = places.find()?.row ?? rows.top;
    return left >= rows.top && left < rows.top + rows.rowsInSight ? left : rows.top;
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Tab' && head.total > 0) return onTab(event);
    const next = rowAfterKey(event, { top: rows.top, count: rows.rowsInSight, total: head.total });
    if (next === null) return;
    event.preventDefault();
    goToRow(next);
  };
  const onTab = (event: KeyboardEvent<HTMLElement>) => {
    const step = tabStep(event);
    if (step === 'into the rows') {
      event.preventDefault();
      goToRow(rowToEnter());
    }
    if (step === 'above the rows') {
      event.preventDefault();
      focusAboveRows(scroll.current);
    }
    if (step === 'out below') passRowsBelow(event.target);
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const index = indexOf(event.target);
    const cameIn = !event.currentTarget.contains(event.relatedTarget) && event.relatedTarget !== scroll.current;
    // The row a key leads to may be the last one there is, and the row it was pressed on gone by then.
    const fromBelow =
      going.current === null && cameIn && index === rows.items.at(-1)?.index && event.target.matches(':focus-visible');
    if (fromBelow && index !== rowToEnter() && focusEndOfRow(scroll.current, rowToEnter())) return;
    if (index !== null) places.keep({ row: index });
  };

  // The same functions all along, so that rows need not be rendered for a new one.
  const open = useCallbackRef((row: T) => props.onOpen?.(row));
  const toggle = useCallbackRef((key: string) => selection?.onChange(withToggled(selection.value, key)));

  const nothing = !head.loading && head.total === 0;
  return (
    <div className={styles.frame}>
      {props.notice && (
        <div className={styles.notice} role="status">
          {props.notice}
        </div>
      )}
      <div ref={scroll} className={styles.scroll} tabIndex={0} role="group" aria-label={label} onKeyDown={onKey}>
        <div
          role="table"
          aria-label={label}
          aria-rowcount={head.total + 1}
          aria-busy={head.loading || head.stale}
          style={trackStyle(columns, selection !== undefined, lines)}
          onFocus={onFocus}
        >
          <div role="rowgroup" className={styles.headGroup}>
            <TableHead
              columns={columns}
              folded={folded.flat()}
              total={head.total}
              sort={props.sort}
              onSort={props.onSort}
              selection={selection}
            />
          </div>
          {!head.error && !nothing && (
            <div
              role="rowgroup"
              className={styles.body}
              data-stale={head.stale || undefined}
              style={{ height: rows.trackHeight }}
            >
              {rows.items.map(({ index, start }) => {
                const row = rowAt(index);
                const key = row !== null && selection ? selection.keyOf(row) : null;
                return (
                  <TableRow
                    key={index}
                    index={index}
                    start={start - rows.shift}
                    row={row}
                    columns={columns}
                    folded={folded}
                    height={rowHeight}
                    opens={props.onOpen !== undefined}
                    onOpen={open}
                    selectable={selection !== undefined}
                    selectKey={key}
                    selected={key !== null && selection !== undefined && isSelected(selection.value, key)}
                    onToggle={toggle}
                  />
                );
              })}
            </div>
          )}
        </div>
        {head.error && (
          <div style={{ padding: 16 }}>
            <FaultNotice error={head.error} onRetry={head.retry} />
          </div>
        )}
        {head.loading && !head.error && (
          <div style={{ padding: '4px 12px' }}>
            <Loading words={props.loadingWords} lines={10} />
          </div>
        )}
        {nothing && !head.error && props.empty}
      </div>
      <div className={styles.foot}>{!head.loading && !head.error && props.foot?.(head.total, head.page)}</div>
    </div>
  );
}

/** Rows are grids of their own: only tracks that do not look at content keep them in line. */
function trackStyle(
  columns: readonly { min: number; grow?: number }[],
  selects: boolean,
  lines: number,
): CSSProperties {
  // One that stands alone takes what there is.
  const least = (min: number) => (columns.length === 1 ? 0 : min);
  const own = columns.map(({ min, grow }) => (grow === undefined ? `${min}px` : `minmax(${least(min)}px, ${grow}fr)`));
  const tracks = selects ? [`${CHECKBOX_WIDTH}px`, ...own] : own;
  const narrowest = columns.reduce((sum, { min }) => sum + least(min), selects ? CHECKBOX_WIDTH : 0);
  return { minWidth: narrowest, ['--columns' as string]: tracks.join(' '), ['--lines' as string]: lines };
}
