import { keepPreviousData, useQueries, useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { useCallback } from 'react';

export const PAGE_SIZE = 100;

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  /** There are more than `total`, which are all that are listed. */
  readonly more?: boolean;
}

/** Where the rows of a long table come from: a question per page, and how to read its answer. */
export interface PageSource<Raw, T> {
  readonly ask: (page: { offset: number; limit: number }) => UseQueryOptions<Raw, Error>;
  /** Null when the answer has no rows to give (the thing asked about does not exist). */
  readonly read: (answer: Raw) => Page<T> | null;
}

export interface HeadPage<T> {
  readonly page: Page<T> | null;
  readonly total: number;
  readonly loading: boolean;
  /** The rows shown answer the question before this one. */
  readonly stale: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** The first page, always asked for: it has the total. */
export function useHeadPage<Raw, T>(source: PageSource<Raw, T>): HeadPage<T> {
  const head = useQuery({ ...source.ask({ offset: 0, limit: PAGE_SIZE }), placeholderData: keepPreviousData });
  const page = head.data === undefined ? null : source.read(head.data);
  return {
    page,
    total: page?.total ?? 0,
    loading: head.isPending,
    stale: head.isPlaceholderData,
    error: head.error,
    retry: () => void head.refetch(),
  };
}

/**
 * Any row by its index, null while it is on its way. Besides the first page only those are asked for that rows `first`
 * to `last` lie on, whatever the length of the table.
 */
export function useRows<Raw, T>(
  source: PageSource<Raw, T>,
  head: HeadPage<T>,
  first: number,
  last: number,
): (index: number) => T | null {
  const offsets = head.stale ? [] : offsetsInSight(first, last);
  const { read } = source;
  const pages = useQueries({
    queries: offsets.map((offset) => source.ask({ offset, limit: PAGE_SIZE })),
    combine: useCallback(
      (results: { data?: Raw | undefined }[]) =>
        results.map((result) => (result.data === undefined ? null : read(result.data))),
      [read],
    ),
  });
  return (index) => {
    const offset = Math.floor(index / PAGE_SIZE) * PAGE_SIZE;
    const page = offset === 0 ? head.page : (pages[offsets.indexOf(offset)] ?? null);
    return page?.items[index - offset] ?? null;
  };
}

/** Offsets of the pages that rows `first` to `last` lie on, without the first page. */
export function offsetsInSight(first: number, last: number): number[] {
  const offsets: number[] = [];
  for (let offset = Math.floor(first / PAGE_SIZE) * PAGE_SIZE; offset <= last; offset += PAGE_SIZE) {
    if (offset > 0) offsets.push(offset);
  }
  return offsets;
}
