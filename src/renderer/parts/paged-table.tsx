import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { rowSortingFeature, type SortingState, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { FaultNotice } from './fault-notice';
import { Loading } from './loading';
import styles from './paged-table.module.css';
import { type PageSource, useHeadPage, useRows } from './use-pages';

/** One line of text, in pixels. */
const ROW_HEIGHT = 36;
const OVERSCAN = 12;

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

interface PagedTableProps<Raw, T> {
  readonly label: string;
  readonly columns: readonly TableColumn<T>[];
  readonly source: PageSource<Raw, T>;
  /** Changes with the question (search, filter, sort); the table then starts from its top. */
  readonly question: string;
  readonly loadingWords: string;
  readonly empty: ReactNode;
  readonly foot?: (total: number) => ReactNode;
  readonly sort?: { readonly id: string; readonly desc: boolean };
  readonly onSort?: (sort: { id: string; desc: boolean }) => void;
  readonly onOpen?: (row: T) => void;
  /** In pixels, for rows of more than one line; the same for all rows. */
  readonly rowHeight?: number;
}

interface Slot<T> {
  readonly index: number;
  readonly start: number;
  readonly row: T | null;
}

const features = tableFeatures({ rowSortingFeature });

/**
 * A table of any length: only the rows in sight exist, and only their pages are asked for. Sorting, filtering and
 * searching are the engine's. Arrow keys move between rows, Enter opens one.
 */
export function PagedTable<Raw, T>(props: PagedTableProps<Raw, T>) {
  const { columns, source, sort, question, rowHeight = ROW_HEIGHT } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const head = useHeadPage(source);
  // eslint-disable-next-line react-hooks/incompatible-library -- its rows are read in this component only, never memoized
  const virtualizer = useVirtualizer({
    count: head.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
  });
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  const rowAt = useRows(
    source,
    head,
    Math.max(0, startIndex - OVERSCAN),
    Math.min(endIndex + OVERSCAN, head.total - 1),
  );
  useEffect(() => {
    scroll.current?.scrollTo({ top: 0 });
  }, [question]);

  const slots: Slot<T>[] = virtualizer
    .getVirtualItems()
    .map(({ index, start }) => ({ index, start, row: rowAt(index) }));
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.header,
        enableSorting: column.sortable ?? false,
        accessorFn: (slot: Slot<T>) => slot.row,
      })),
    [columns],
  );
  const sorting: SortingState = sort ? [{ id: sort.id, desc: sort.desc }] : [];
  const table = useTable({
    features,
    columns: definitions,
    data: slots,
    getRowId: (slot) => String(slot.index),
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange: (update) => {
      const [next] = typeof update === 'function' ? update(sorting) : update;
      if (next) props.onSort?.(next);
    },
  });

  const nothing = !head.loading && head.total === 0;
  return (
    <div className={styles.frame}>
      <div ref={scroll} className={styles.scroll} tabIndex={0} role="group" aria-label={props.label}>
        <div
          role="table"
          aria-label={props.label}
          aria-rowcount={head.total + 1}
          aria-busy={head.loading || head.stale}
          style={trackStyle(columns)}
          onKeyDown={(event) => moveFocus(event, virtualizer)}
        >
          <div role="rowgroup">
            {table.getHeaderGroups().map((group) => (
              <div role="row" aria-rowindex={1} className={styles.head} key={group.id}>
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
              </div>
            ))}
          </div>
          {!head.error && !nothing && (
            <div
              role="rowgroup"
              className={styles.body}
              data-stale={head.stale || undefined}
              style={{ height: virtualizer.getTotalSize() }}
            >
              {table.getRowModel().rows.map((line) => {
                const { index, start, row } = line.original;
                return (
                  <div
                    role="row"
                    key={line.id}
                    aria-rowindex={index + 2}
                    data-index={index}
                    data-opens={props.onOpen ? '' : undefined}
                    className={styles.row}
                    style={{ transform: `translateY(${start}px)`, height: rowHeight }}
                    onClick={(event) => row !== null && !onLink(event.target) && props.onOpen?.(row)}
                  >
                    {columns.map((column) => (
                      <div
                        role="cell"
                        key={column.id}
                        className={`${styles.cell} ${column.align === 'right' ? styles.right : ''}`}
                      >
                        {row === null ? <span className={styles.bone} /> : column.cell(row)}
                      </div>
                    ))}
                  </div>
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
      <div className={styles.foot}>{!head.loading && !head.error && props.foot?.(head.total)}</div>
    </div>
  );
}

/** Rows are grids of their own: only tracks that do not look at content keep them in line. */
function trackStyle(columns: readonly { min: number; grow?: number }[]): CSSProperties {
  const tracks = columns.map(({ min, grow }) => (grow === undefined ? `${min}px` : `minmax(${min}px, ${grow}fr)`));
  const narrowest = columns.reduce((sum, { min }) => sum + min, 0);
  return { minWidth: narrowest, ['--columns' as string]: tracks.join(' ') };
}

function SortSign({ sorted }: { sorted: false | 'asc' | 'desc' }) {
  if (sorted === false) return null;
  return sorted === 'desc' ? <IconArrowDown size={13} aria-hidden /> : <IconArrowUp size={13} aria-hidden />;
}

/** A click on a link or button inside the row is that link's. */
function onLink(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button') !== null;
}

function moveFocus(event: KeyboardEvent<HTMLElement>, rows: Virtualizer<HTMLDivElement, Element>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const table = event.currentTarget;
  const here = event.target instanceof Element ? event.target.closest('[data-index]') : null;
  if (step === 0 || here === null) return;
  const next = Number(here.getAttribute('data-index')) + step;
  if (next < 0 || next >= rows.options.count) return;
  event.preventDefault();
  rows.scrollToIndex(next);
  requestAnimationFrame(() => table.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus());
}
