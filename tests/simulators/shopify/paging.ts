import { GraphQLError } from 'graphql';

const MOST = 250;

interface Paging {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A connection over rows that are in order: a cursor names the place of a row, not how many rows stand before it. */
export function connection<Row, View>(
  rows: readonly Row[],
  { first, after }: Paging,
  placeOf: (row: Row) => string,
  view: (row: Row) => View,
) {
  if (first == null)
    throw new GraphQLError('you must provide one of first or last', { extensions: { code: 'BAD_REQUEST' } });
  if (first > MOST) {
    throw new GraphQLError(`The first argument must be at most ${MOST}`, {
      extensions: { code: 'MAX_INPUT_SIZE_EXCEEDED' },
    });
  }
  const behind = after == null ? null : Buffer.from(after, 'base64').toString();
  const rest = behind === null ? rows : rows.filter((row) => placeOf(row) > behind);
  const page = rest.slice(0, first);
  const last = page.at(-1);
  return {
    nodes: page.map(view),
    pageInfo: {
      hasNextPage: rest.length > page.length,
      hasPreviousPage: behind !== null,
      startCursor: null,
      endCursor: last === undefined ? null : Buffer.from(placeOf(last)).toString('base64'),
    },
  };
}

/** Ids sort as numbers. */
export function placeOfId({ id }: { readonly id: string }): string {
  return id.slice(id.lastIndexOf('/') + 1).padStart(12, '0');
}
