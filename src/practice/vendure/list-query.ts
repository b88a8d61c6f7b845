import { GraphQLError } from 'graphql';

/** What every list of Vendure takes: `filter` by operators per field, `sort` by fields in the order given, a window. */
export interface ListOptions {
  readonly skip?: number | null;
  readonly take?: number | null;
  readonly sort?: Readonly<Record<string, 'ASC' | 'DESC' | null>> | null;
  readonly filter?: Readonly<Record<string, Operators | null>> | null;
}

type Scalar = string | number | boolean;
type Operators = Readonly<Record<string, Scalar | readonly Scalar[] | null>>;

const MOST_ROWS = 1000;

/** Filters, sorts and cuts; `field` tells the value that a row has under a filter's or a sort's name. */
export function listOf<Row>(
  rows: Iterable<Row>,
  options: ListOptions | null | undefined,
  field: (row: Row, name: string) => Scalar,
): { items: Row[]; totalItems: number } {
  const { skip, take, sort, filter } = options ?? {};
  if ((take ?? 0) > MOST_ROWS) {
    throw new GraphQLError(`Cannot take more than ${MOST_ROWS} results from a list query`, {
      extensions: { code: 'USER_INPUT_ERROR' },
    });
  }
  const found = [...rows].filter((row) =>
    Object.entries(filter ?? {}).every(([name, operators]) => !operators || matches(field(row, name), operators)),
  );
  for (const [name, direction] of Object.entries(sort ?? {}).reverse()) {
    const sign = direction === 'DESC' ? -1 : 1;
    if (direction) found.sort((a, b) => sign * compare(field(a, name), field(b, name)));
  }
  const from = skip ?? 0;
  return { items: found.slice(from, from + (take ?? MOST_ROWS)), totalItems: found.length };
}

function matches(value: Scalar, operators: Operators): boolean {
  return Object.entries(operators).every(([operator, operand]) => {
    if (operand === null) return true;
    const many = Array.isArray(operand) ? (operand as readonly Scalar[]) : [];
    switch (operator) {
      case 'eq':
        return value === operand;
      case 'notEq':
        return value !== operand;
      case 'in':
        return many.includes(value);
      case 'notIn':
        return !many.includes(value);
      case 'contains':
        return String(value).includes(String(operand));
      case 'after':
        return value > operand;
      case 'before':
        return value < operand;
      default:
        throw new RangeError(`no operator ${operator}`);
    }
  });
}

/** Ids are numbers in the shop's database, whatever they look like on the wire. */
function compare(a: Scalar, b: Scalar): number {
  return String(a).localeCompare(String(b), 'en', { numeric: true });
}
